/** `dossier check --write-baseline`: what is found today, written down so that only what is new is reported from now on. */
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { baselineFileName, writeBaseline } from '../core/api';
import type { CheckedBrief } from './check-brief';
import type { Outcome } from './commands';
import type { Options } from './options';
import { pathFrom } from './paths';
import type { BriefFile } from './projects';

/** One file for each project, beside its configuration, or the one that `--baseline` names. */
export async function writeBaselines(
  briefs: readonly BriefFile[],
  checked: readonly CheckedBrief[],
  { baseline }: Options,
  cwd: string,
): Promise<Outcome> {
  const byRoot = new Map<string, Map<string, string[]>>();
  for (const [i, { root, path }] of briefs.entries()) {
    const own = byRoot.get(root) ?? new Map<string, string[]>();
    const prints = checked[i]!.result.findings.flatMap(({ fingerprint }) => fingerprint ?? []);
    byRoot.set(root, own.set(pathFrom(root, path), prints));
  }
  const lines: string[] = [];
  for (const [root, prints] of byRoot) {
    const file = baseline === undefined ? resolve(root, baselineFileName) : resolve(cwd, baseline);
    await writeFile(file, writeBaseline(prints));
    const count = [...prints.values()].flat().length;
    lines.push(
      `${relative(cwd, file)}: ${count} ${count === 1 ? 'finding' : 'findings'} of ${prints.size} ${prints.size === 1 ? 'brief' : 'briefs'}.`,
    );
  }
  return { output: lines.join('\n'), exitCode: 0 };
}
