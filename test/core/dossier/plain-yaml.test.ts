import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readPlainYaml } from '../../../src/core/dossier/plain-yaml';
import { type Path, readAnyYaml, type Yaml } from '../../../src/core/dossier/yaml';
import { exampleDossier } from '../../support/workspace';

/** Every path of a value, itself included. */
function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    yield* pathsIn(below, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

const refuse = (): Yaml => assert.fail('the library was asked');

/** The same value and the same places as the library has them; whether it is plain. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text, readAnyYaml);
  if (!plain) return false;
  const full = readAnyYaml(text);
  assert.deepEqual({ value: plain.value, problems: [] }, { value: full.value, problems: full.problems }, text);
  for (const path of pathsIn(full.value)) {
    // The library counts a comment behind a list to the list.
    if (!Array.isArray(at(full.value, path)))
      assert.deepEqual(plain.rangeOf(path), full.rangeOf(path), `${path} in ${text}`);
    assert.deepEqual(plain.rangeOfKey(path), full.rangeOfKey(path), `key ${path} in ${text}`);
    assert.deepEqual(plain.rangeOf([...path, 'none']), plain.rangeOf(path));
  }
  return true;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((found, step) => (found as Record<string, unknown>)[step], value);
}

describe('plain YAML', () => {
  it('is read without the library', () => {
    for (const text of [
      'actors:\n  - id: a\n    name: A. Brekke\n    aliases: [B, "C d", \'E\']\n    roles:\n      - title: Head\n        from: 2019-02\n',
      '# note\n\nactors:\n- {id: a, links: {wikidata: Q1}, date: 2019}\n- id: b\n  empty: []\n',
      'a: {}\nurl: https://example.org/a#b\nn: 007\nv: 1.2.3\n',
      'actors:\r\n  - id: a\r\n\r\n  - id: b\r\n',
    ]) {
      assert.ok(readPlainYaml(text, refuse), text);
      assert.ok(agrees(text));
    }
  });

  it('leaves an entry that is not plain to the library, and that entry alone', () => {
    const text =
      'actors:\n  - id: a\n  - id: b\n    summary: >\n      Two\n      lines\n    # so\n  - id: c # so\n  - id: d\n';
    const asked: string[] = [];
    readPlainYaml(text, (part) => {
      asked.push(part);
      return readAnyYaml(part);
    });
    assert.deepEqual(
      asked.map((part) => /id: (.)/.exec(part)?.[1]),
      ['b', 'c'],
    );
    assert.ok(agrees(text));
  });

  it('says what the library says, or nothing', () => {
    for (const text of [
      'a: 1\na: 2\n',
      'a:\n  - 1\n - 2\n',
      'a: b: c\n',
      'a: [b, c\n',
      'a: [b: c]\n',
      'a: "b" c\n',
      'a: b\n  c\n',
      'a: *b\n',
      'a: &b c\n',
      'a: |\n  b\n',
      'a:\n',
      '- a\n',
      'a: 0x1F\nb: .5\nc: 1e3\nd: ~\ne: true\n',
      'a:\n  - - b\n    - c\n',
      'a:\n  - b: "x\n  - y"\n',
      'a:\n  - b\n# c\n  - d\n# e\n',
      'a:\n  - &x {b: 1}\n  - *x\n',
      'a: ,b\n',
      'a: b,c\n',
      'a: [b,c]\n',
      'a: {b:c}\n',
      'a: [b, ]\n',
      '---\na: b\n---\nc: d\n',
      "a: it's\nb: 'it''s'\n",
      '%YAML 1.2\n---\na: b\n',
      'a: b\u00a0\nc: d\u2028e\n',
      'a: - b\n',
      'constructor: a\n__proto__: b\n',
    ])
      agrees(text);
  });

  it('agrees with the library on every beginning of the example', () => {
    const folder = 'examples/hanoi/dossier';
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const texts = [exampleDossier, ...files.map((name) => readFileSync(`${folder}/${name}`, 'utf8').slice(0, 1500))];
    for (const text of texts) for (let end = 0; end <= text.length; end += 67) agrees(text.slice(0, end));
  });

  it('agrees with the library on whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'id',
        '1',
        '2019',
        ': ',
        ':',
        '- ',
        '-',
        '\n',
        '\n',
        '\n  ',
        '\n    ',
        '  ',
        ' ',
        '[',
        ']',
        '{',
        '}',
      ],
      ...[
        ', ',
        ',',
        '"',
        "'",
        '#',
        ' # ',
        '|',
        '>',
        '&',
        '*',
        '!',
        '~',
        'null',
        '\r\n',
        'é',
        '.',
        '?',
        '? ',
        '\\',
        '---',
      ],
    );
    const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => `a:\n  - b: c\n${pieces.join('')}`);
    fc.assert(
      fc.property(texts, (text) => void agrees(text)),
      { numRuns: 300 },
    );
  });
});
