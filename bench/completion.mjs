// Completion of cite keys among 20,000 sources, in CPU time: of the search alone, without the editor.
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
  for (const typed of TYPED) {
    const text = `It failed [@key-7; @key-12345]. It failed again [@${typed}].`;
    const brief = core.readBrief('briefs/a.md', text, project);
    const times = Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      core.completeCiteKeyAt(brief, text.length - 2, project);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    line(`first answer behind @${typed}`, `${Math.round(times[0])} ms`);
    against(`best of the next ${ROUNDS - 1}`, Math.min(...times.slice(1)), 10, 'ms');
  }
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
