/** The entry inside the web worker extension host, where the results can only be printed. */
import { failures, run as runMocha } from './mocha-for-web';

export function run(): Promise<void> {
  return new Promise((done, fail) => {
    const runner = runMocha((failed) => {
      console.log(`test results: ${JSON.stringify({ passed: runner.stats!.passes, failed, failures })}`);
      if (failed > 0) fail(new Error(`${failed} failed`));
      else done();
    });
  });
}
