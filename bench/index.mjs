// The index over 2,000 briefs, with a dossier of 100,000 actors: built in the background, taken from the cache, kept up.
import { join } from 'node:path';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { writeWorkspace } from './corpus.mjs';
import { bundleHost, runHost } from './hosts.mjs';
import { against, line } from './report.mjs';

const CORPUS = { actors: 100_000, sources: 20_000, files: 60, briefs: 2000, seed: 1 };
/** What an editor waits while somebody types. */
const TYPING = 250;

export async function measure() {
  const folder = join(temporaryFolder(), 'workspace');
  const cache = join(temporaryFolder(), 'cache');
  const { briefBytes } = writeWorkspace(folder, CORPUS);
  const host = await bundleHost('index-host');
  const megabytes = briefBytes / 1e6;
  line('corpus', `${CORPUS.briefs} briefs, ${megabytes.toFixed(1)} MB, ${CORPUS.actors} actors`);

  const cold = await runHost(host, folder, cache);
  const cached = await runHost(host, folder, cache);
  against('built in the background', cold.building, CORPUS.briefs, 'ms'); // a brief in less than one
  line('the same in time of the processor', `${Math.round(cold.processor)} ms`);
  line('a card meanwhile, median and slowest', `${cold.card.toFixed(1)} ms, ${Math.round(cold.slowestCard)} ms`);
  against('briefs read', cold.readToBuild, CORPUS.briefs, '');
  against('from the cache', cached.building, 1000, 'ms');
  against('briefs read', cached.readToBuild, 1, ''); // the one that is open is read from its editor
  against('one brief edited, but for the wait while typing', cold.edit - TYPING, 50, 'ms');
  line('briefs read', cold.readToEdit);
  against('a brief saved as it was, briefs read', cold.readToTouch, 1, '');
  against('one name of the dossier changed', cold.oneName, 1000, 'ms');
  line('briefs read', cold.readToRename);
  against('references of an actor', cold.references, 50, 'ms');
  line('the view, its largest group for the first time', `${Math.round(cold.firstTree)} ms`);
  against('the view, its largest group', cold.tree, 100, 'ms');
  against('the view, a group below that', cold.group, 100, 'ms');
  line('the view, the first search', `${Math.round(cold.firstSearch)} ms`);
  against('the view, a search', cold.search, 100, 'ms');
}
