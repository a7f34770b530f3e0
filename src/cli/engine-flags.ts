/** How V8 is told whether a run is short or long: what it compiles for speed, one brief never pays back. */
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** From Node 22.1 on, what has been compiled is kept in the folder for temporary files for the next run. */
export function keepCompiled(): void {
  (nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
}

/** For a few briefs: no optimising compiler, no looking for garbage ahead of time, and expressions are interpreted until they have proved to be in use. */
export function prepareForLittle(): void {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-incremental-marking');
  setFlagsFromString('--regexp-tier-up-ticks=20');
}

/** For many: as V8 is by itself. Counts for threads that start afterwards, too. */
export function prepareForMuch(): void {
  if (isForMuch) return;
  isForMuch = true;
  setFlagsFromString('--opt');
  setFlagsFromString('--incremental-marking');
  setFlagsFromString('--regexp-tier-up-ticks=1');
}

let isForMuch = false;
