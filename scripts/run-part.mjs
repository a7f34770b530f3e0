// Runs one part of the tests as a process of its own and prints a line about it, and all that it said if it failed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { collectResults } from './results.mjs';
import { root } from './root.mjs';

const LIMIT = 15 * 60_000;

/**
 * @param {import('./parts.mjs').Part} part
 * @param {ReadonlyMap<string, string>} obstacles why a need of a part is not met
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runPart(part, obstacles) {
  const say = (words) => console.log(part.name.padEnd(11) + words);
  const obstacle = part.needs.map((need) => obstacles.get(need)).find(Boolean);
  if (obstacle) {
    say(`not run: ${obstacle}`);
    return { passed: 0, failed: 1 };
  }
  const started = Date.now();
  const { passed, failed, problem, output } = part.counts ? await runSuite(part) : await runCheck(part);
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const words = [`${passed} passed`, failed > 0 && `${failed} failed`, seconds, problem];
  say(words.filter(Boolean).join(', '));
  if (failed > 0) console.log(output);
  return { passed, failed };
}

async function runCheck({ command }) {
  const { ok, output } = await run(command);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

async function runSuite({ name, command }) {
  let output = '';
  const results = await collectResults(join(root, 'out/results', `${name}.json`), async (env) => {
    const ended = await run(command, env);
    output = ended.output;
    return ended.ok;
  });
  return { ...results, output };
}

function run([command, ...args], env) {
  return new Promise((done) => {
    const chunks = [];
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT,
      killSignal: 'SIGKILL', // a test that loops for ever hears no other
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => done({ ok: false, output: error.message }));
    child.on('close', (code) => done({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}
