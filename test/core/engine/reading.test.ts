/** A file that is read again after an edit, entry by entry, is what it would be read anew as a whole. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type DossierFile, readSourceFile, stretchesOf } from '../../../src/core/api';
import { findReading, keepReading } from '../../../src/vscode/engine/cache';
import type { PackedReading } from '../../../src/vscode/engine/packing';
import { readPacked } from '../../../src/vscode/engine/reading';
import { unpack } from '../../../src/vscode/engine/unpacking';
import { exampleDossier } from '../../support/workspace';

const path = 'dossier/a.yaml';
const hanoi = readFileSync('examples/hanoi/dossier/statements.yaml', 'utf8').slice(0, 2500);
const names =
  'sources:\n  - {id: tape, title: "한서연 – é", text: dossier/texts/x.md, derived-from: [tapes], other-ids: [reel]}\n';

/** All that a file holds, as data. */
function whole({ actors, events, sources, statements, ...file }: DossierFile): unknown {
  const lists = { actors: [...actors], events: [...events], sources: [...sources], statements: [...statements] };
  return JSON.parse(JSON.stringify({ ...lists, ...file }));
}

const asWhole = (text: string): unknown => whole(readSourceFile(path, text));
const unpacked = (packed: PackedReading): unknown => whole(unpack(packed).file);

describe('a file of the dossier', () => {
  it('is unpacked as it was read, entry by entry or as a whole', () => {
    for (const text of [exampleDossier, hanoi, names, `${names}more: 1\n`, '', 'actors: []\n', 'actors:\n  -\n']) {
      assert.deepEqual(unpacked(readPacked(path, text)), asWhole(text), text);
    }
    assert.ok(stretchesOf(path, exampleDossier) && !stretchesOf(path, `${names}more: 1\n`));
  });

  it('gives each entry by its place, and the same one again', () => {
    const { actors } = unpack(readPacked(path, exampleDossier)).file;
    assert.equal(actors.at(1)!.name, 'Fjord Herald');
    assert.equal(actors.at(1), actors.at(1));
    assert.equal([...actors][1], actors.at(1));
    assert.deepEqual([actors.at(4), actors.length], [undefined, 4]);
  });

  it('keeps the entries that an edit leaves alone', () => {
    const first = readPacked(path, exampleDossier);
    const before = `# A remark.\n${exampleDossier.replace('Head of', 'The head of')}`;
    assert.deepEqual(unpacked(readPacked(path, before, first)), asWhole(before));
    const others = exampleDossier.replace(/ {2}- \{id: herald[^\n]*\n/, '');
    assert.deepEqual(unpacked(readPacked(path, others, first)), asWhole(others));
    const moved = exampleDossier.replace('events:', 'sources2:');
    assert.deepEqual(unpacked(readPacked(path, moved, first)), asWhole(moved));
  });

  it('does not take an entry of one list for one of another', () => {
    const first = readPacked(path, 'actors:\n  - {id: a, name: b}\n');
    const text = 'events:\n  - {id: a, name: b}\n';
    assert.deepEqual(unpacked(readPacked(path, text, first)), asWhole(text));
  });

  it('is what it would be as a whole, whatever is edited', () => {
    const piece = fc.constantFrom(
      ...['\n', '\n  ', '\n  - ', '\n- ', '\n# x\n', '\nactors:\n', '\nevents:\n', '"', "'", '{', '}', '[', ']', ': '],
      ...[
        '|',
        '>',
        '|+\n',
        '&a ',
        '*a',
        '#',
        ' #',
        '---\n',
        '...\n',
        '%',
        '\t',
        '\r\n',
        '\r',
        '  ',
        'id: x',
        '- id: y',
      ],
      ...['\nmore: 1\n', '\uFEFF', '?', '!', 'é', '\u2028', ',', 'null', '~', 'oster', '\n    aliases: [b]', '-'],
    );
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(20),
      put: fc.array(piece, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(exampleDossier, hanoi, names),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (text, edits) => {
          let last = readPacked(path, text);
          let now = text;
          for (const { at, gone, put } of edits) {
            const start = Math.floor(at * now.length);
            now = now.slice(0, start) + put.join('') + now.slice(start + gone);
            last = readPacked(path, now, last);
            assert.deepEqual(unpacked(last), asWhole(now), JSON.stringify(now));
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  it('comes back from the cache as it went', async () => {
    const kept = new Map<string, readonly Uint8Array[]>();
    const cache = {
      find: async (name: string, stamp: string) => kept.get(`${name} ${stamp}`),
      keep: (name: string, stamp: string, parts: readonly Uint8Array[]) => void kept.set(`${name} ${stamp}`, parts),
      keepOnly: () => undefined,
    };
    const text = `${exampleDossier}  - {by: oster, says: ${'word '.repeat(4000)}}\n`;
    const packed = readPacked(path, text);
    keepReading(cache, path, '1', packed);
    assert.equal(await findReading(cache, path, '2'), undefined);
    const found = await findReading(cache, path, '1');
    assert.deepEqual(unpacked(found!), asWhole(text));
    assert.deepEqual(found!.lines, packed.lines);
  });
});
