// Completion of cite keys among 20,000 sources, in CPU time: of the search alone, without the editor. What it searches in is worked out
// before, in the background; how long the engine's thread is kept by one step of that counts too.
import { importSource } from '../scripts/import-source.mjs';
import { against, line } from './report.mjs';

const SOURCES = 20_000;
const TYPED = ['', 'a', 'kim', 'key-19', '2019', 'report', 'zzz'];
const ROUNDS = 15;

export async function measure() {
  const core = await importSource('src/core/api.ts', 'bench/core.mjs');
  const files = { 'dossier/sources.yaml': sources() };
  const project = await core.openProject({
    list: async (globs) => Object.keys(files).filter(core.globMatcher(globs)),
    read: async (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  });
  const steps = stepsOf(core.preparingToCite(project));
  line(
    'worked out ahead of time',
    `${Math.round(steps.reduce((sum, time) => sum + time))} ms in ${steps.length} steps`,
  );
  const [, ...others] = steps.sort((a, b) => b - a); // the first step of all reads what is to be compiled
  against('longest step but one', others[0], 50, 'ms');
  for (const [at, closing] of [
    ['@', ''],
    ['[@', ']'],
  ]) {
    const answers = TYPED.flatMap((typed) => {
      const text = `It failed [@key-7; @key-12345]. It failed again on 4 March ${at}${typed}${closing}.`;
      const brief = core.readBrief('briefs/a.md', text, project);
      const offset = text.length - 1 - closing.length;
      return Array.from({ length: ROUNDS }, () => timeOf(() => core.completeCiteKeyAt(brief, offset, project)));
    });
    line(`the very first answer behind ${at}`, `${Math.round(answers[0])} ms`);
    against(
      `95 of 100 answers behind ${at}`,
      answers.sort((a, b) => a - b)[Math.floor(0.95 * answers.length)],
      10,
      'ms',
    );
  }
}

function stepsOf(steps) {
  const times = [];
  for (;;) {
    let isDone = false;
    times.push(
      timeOf(() => {
        isDone = steps.next().done;
      }),
    );
    if (isDone) return times;
  }
}

function timeOf(task) {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function sources() {
  const names = ['Kim', 'Dahl', 'Ødegård', '한', 'Lee', 'Abe', 'Novak'];
  const titles = ['The report on the dam', 'What the valley knew', 'A history of water', 'Notes on a crossing'];
  const entries = Array.from({ length: SOURCES }, (_, i) => {
    const [name, title] = [names[i % names.length], titles[i % titles.length]];
    return `  - {id: key-${i}, title: "${title}, part ${i}", author: [{family: ${name}, given: A.}], container-title: Fjord Herald, issued: ${1950 + (i % 75)}}`;
  });
  return ['sources:', ...entries].join('\n');
}
