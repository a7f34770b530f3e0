/** The entry inside the web worker extension host, where the results can only be printed. */
import * as vscode from 'vscode';
import { failures, run as runMocha } from './mocha-for-web';

export async function run(): Promise<void> {
  // A browser's workbench saves by itself, and a test that breaks a file would leave it broken for the next.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  await new Promise<void>((done, fail) => {
    const runner = runMocha((failed) => {
      console.log(`test results: ${JSON.stringify({ passed: runner.stats!.passes, failed, failures })}`);
      if (failed > 0) fail(new Error(`${failed} failed`));
      else done();
    });
  });
}
