/** Whatever the files hold, there is a project, and each problem lies in its file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isBrief } from '../../../src/core/api';
import { anyText } from '../../support/any-text';
import { hanoiFiles } from '../../support/hanoi';
import { exampleDossier, projectOf } from '../../support/workspace';

async function checkProject(files: Readonly<Record<string, string>>): Promise<void> {
  const project = await projectOf(files);
  for (const { file, start, end, message, rule } of project.problems) {
    const { length } = files[file]!;
    const shown = `${rule}: ${message} ${start}–${end} of ${length}\n${files[file]}`;
    assert(0 <= start && start <= end && end <= length, shown);
    assert(start < end || length === 0, shown);
    assert.match(message, /^[^\n]{1,300}[.?!…”]$/, shown);
  }
  isBrief(project, 'briefs/a.md');
}

/** The text with a stretch of it written over by another. */
const mutilated = (text: string): fc.Arbitrary<string> =>
  fc
    .record({
      at: fc.nat(text.length),
      gone: fc.nat(12),
      put: fc.oneof(anyText(4), fc.stringMatching(/^[\n\r\t "'&*[\]{}:,#>|%@`!?a-]{0,6}$/)),
    })
    .map(({ at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone));

const yamlText = fc
  .array(
    fc.constantFrom(
      ...['actors', 'events', 'sources', 'statements', 'briefs', 'dossier', 'rules', 'id', 'name', 'aliases', 'roles'],
      ...[
        ': ',
        ':\n',
        '- ',
        '\n',
        '\n  ',
        '\n    ',
        '\r\n',
        '\t',
        '{',
        '}',
        '[',
        ']',
        ',',
        '"',
        "'",
        '|\n',
        '>-\n',
        '#',
      ],
      ...['&a ', '*a', '<<', '!!str ', '!x ', '---\n', '...\n', '%YAML 1.1\n', '~', 'null', 'true', '2021-03', '.inf'],
      ...['ana', '', '🌊', '\uFEFF', '\u0000', '__proto__', 'constructor', '? ', '0x1F', '1e999', '**/*.yaml'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('reading a workspace', () => {
  const config = hanoiFiles()['dossier.yaml']!;

  it('never fails on the beginning of a dossier or a configuration', async () => {
    for (let end = 0; end <= exampleDossier.length; end += 37) {
      await checkProject({ 'dossier.yaml': '', 'dossier/a.yaml': exampleDossier.slice(0, end) });
    }
    for (let end = 0; end <= config.length; end += 7) {
      await checkProject({ 'dossier.yaml': config.slice(0, end), 'dossier/a.yaml': '' });
    }
  });

  it('never fails on a mutilated dossier or configuration', () =>
    fc.assert(
      fc.asyncProperty(mutilated(exampleDossier), mutilated(config), (dossier, dossierYaml) =>
        checkProject({ 'dossier.yaml': dossierYaml, 'dossier/a.yaml': dossier }),
      ),
      { numRuns: 50 },
    ));

  it('never fails on random YAML', () =>
    fc.assert(
      fc.asyncProperty(yamlText, yamlText, (dossier, dossierYaml) =>
        checkProject({ 'dossier.yaml': dossierYaml, 'dossier/a.yaml': dossier }),
      ),
      { numRuns: 120 },
    ));

  it('never fails on any string', () =>
    fc.assert(
      fc.asyncProperty(anyText(), fc.string({ unit: 'grapheme' }), (dossier, dossierYaml) =>
        checkProject({ 'dossier.yaml': dossierYaml, 'dossier/a.yaml': dossier }),
      ),
    ));

  it('never fails on odd globs', async () => {
    for (const glob of [
      '""',
      '"["',
      '"!(a"',
      '"{a,"',
      '"\\\\"',
      `"${'x'.repeat(70_000)}"`,
      '""]\nbriefs: [""',
      '5',
      '[]',
    ])
      await checkProject({ 'dossier.yaml': `dossier: [${glob}]\nbriefs: [${glob}]`, 'dossier/a.yaml': '' });
  });

  it('never fails on aliases that unfold to more than a machine holds', async () => {
    const level = (name: string, of: string): string => `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`;
    const bomb = ['a: &a [x]', ...[...'bcdefghij'].map((name, i) => level(name, 'abcdefghij'[i]!))].join('\n');
    await checkProject({ 'dossier.yaml': bomb, 'dossier/a.yaml': bomb });
  });
});
