// Runs the tests inside the extension host and leaves a verdict: the workbench reports exit code 0 for a host that crashed,
// so that only a verdict is proof. The console goes to a file, because VS Code's own way mixes it with its log and loses lines.
const { Console } = require('node:console');
const { appendFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Writable } = require('node:stream');

exports.run = async () => {
  const { folder, tests } = JSON.parse(process.env.VSCODE_HOST_RUN);
  sendOutputTo(join(folder, 'console'));
  try {
    await require(tests).run();
    writeFileSync(join(folder, 'verdict'), 'passed');
  } catch (error) {
    writeFileSync(join(folder, 'verdict'), 'failed');
    throw error;
  }
};

function sendOutputTo(file) {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      appendFileSync(file, chunk);
      done();
    },
  });
  for (const name of ['stdout', 'stderr']) Object.defineProperty(process, name, { value: stream, configurable: true });
  globalThis.console = new Console(stream);
}
