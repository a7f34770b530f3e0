// Opening a dossier of 100,000 actors and 20,000 sources, and a change in one of its files.
import { join } from 'node:path';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { writeWorkspace } from './corpus.mjs';
import { bundleHost, runHost } from './hosts.mjs';
import { against, line } from './report.mjs';

const CORPUS = { actors: 100_000, sources: 20_000, files: 60, texts: 20_000, seed: 1 };

export async function measure() {
  const folder = join(temporaryFolder(), 'workspace');
  const cache = join(temporaryFolder(), 'cache');
  const { files, bytes } = writeWorkspace(folder, CORPUS);
  const host = await bundleHost('load-host');
  const run = () => runHost(host, folder, cache);
  line(
    'corpus',
    `${CORPUS.actors} actors, ${CORPUS.sources} sources with stored texts, ${files} files, ${Math.round(bytes / 1e6)} MB`,
  );

  const cold = await run();
  const cached = await run();
  against('cold, until the first card', cold.untilCard, 20_000, 'ms');
  line('cold, until the problems are known', `${Math.round(cold.untilProblems)} ms`);
  against('cold, files read but for stored texts', cold.readsToOpen, files + 1, '');
  line('stored texts read: of those that the brief cites', cold.textsRead);
  against('from the cache, until the first card', cached.untilCard, 1000, 'ms');
  line('the same in time of the processor', `${Math.round(cached.processorUntilCard)} ms`);
  line('from the cache, until the problems are known', `${Math.round(cached.untilProblems)} ms`);
  against('one file changed, until the findings', cached.change, 200, 'ms');
  line('the first such change', `${Math.round(cached.firstChange)} ms`);
  against('one file changed in an editor', cached.unsavedChange, 200, 'ms');
  against('one name changed in an editor', cached.nameChange, 200, 'ms');
  against('one file changed, files read', cached.readsToChange, 1, '');
  against('longest task on the host’s thread', Math.max(cold.longest, cached.longest), 50, 'ms');
  line('longest pause of an idle thread meanwhile', `${Math.round(Math.max(cold.idle, cached.idle))} ms`);
  against('memory added, peak, cold', cold.added.peak, 400, 'MB');
  against('memory added, peak, from the cache', cached.added.peak, 400, 'MB');
  line(
    'memory added, settled',
    `${Math.round(cold.added.settled)} MB cold, ${Math.round(cached.added.settled)} MB cached`,
  );
}
