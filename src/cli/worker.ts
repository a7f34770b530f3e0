/** The entry of a thread that checks briefs. */
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checkBriefFile } from './check-brief';
import { Projects } from './projects';
import type { ThreadStart } from './threads';

const { options, manner } = workerData as ThreadStart;
const projects = new Projects(manner.cwd, options);

parentPort!.on('message', async (paths: readonly string[]) => {
  const checked = [];
  for (const path of paths) {
    checked.push(await checkBriefFile({ ...(await projects.at(dirname(path))), path }, manner));
  }
  parentPort!.postMessage(checked);
});
