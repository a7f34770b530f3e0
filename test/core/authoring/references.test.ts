/** What the places of a dossier file mean, finished or not. */
import assert from 'node:assert/strict';
import { referenceInDossierAt } from '../../../src/core/api';
import { readCursor } from '../../support/marks';

/** `definition actor ana at 14–17`, or nothing. */
function meaning(marked: string): string | undefined {
  const { text, offset } = readCursor(marked);
  const reference = referenceInDossierAt(text, offset);
  if (!reference) return undefined;
  const { role, kinds, field, start, end } = reference;
  return `${role} ${kinds.join('|')} ${field}: ${text.slice(start, end)}`;
}

describe('a reference', () => {
  for (const [marked, expected] of Object.entries({
    'actors:\n  - id: a$0na\n    name: Ana': 'definition actor id: ana',
    'actors:\n  - id: ana$0': 'definition actor id: ana',
    'events:\n- id: "$0breach"': 'definition event id: breach',
    'sources:\n  - {id: rep$0ort, type: report}': 'definition source id: report',
    'sources: [{id: rep$0ort}]': 'definition source id: report',
    '{"sources": [{"id": "rep$0ort"}]}': 'definition source id: report',
    'actors:\n  - id: ana\n    roles: [{title: Mayor, body: os$0ter}]': 'reference actor roles.body: oster',
    'actors:\n  - id: ana\n    roles:\n      - title: Mayor\n        sources: [{id: r$0, locator: 3}]':
      'reference source roles.sources.id: r',
    'events:\n  - id: e\n    participants:\n      - ana\n      - os$0ter': 'reference actor participants: oster',
    'statements:\n  - by: an$0a\n    says: So.': 'reference actor by: ana',
    'statements:\n  - by: ana\n    via: [her$0ald]': 'reference actor via: herald',
    'statements:\n  - by: ana\n    about: [bre$0ach]': 'reference event about: breach',
    'statements:\n  - by: ana\n    sources: [rep$0ort]': 'reference source sources: report',
    "statements:\n  - by: ana\n    sources: ['rep$0ort']": 'reference source sources: report',
    'sources:\n  - id: r\n    derived-from: [ana, $0x]': 'reference source|actor derived-from: x',
    'actors:\r\n  - id: ana\r\n    sources: [a, $0b]\r\n': 'reference source sources: b',
    '\uFEFFactors:\n  - id: a$0na': 'definition actor id: ana',
    'actors: # people\n  # the mayor\n  - id: a$0na': 'definition actor id: ana',
    'sources:\n  - {id: 20$019}': 'definition source id: 2019',
  })) {
    it(`is read: ${JSON.stringify(marked)}`, () => assert.equal(meaning(marked), expected));
  }

  for (const [title, marked, expected] of [
    ['in an open list', 'events:\n  - id: e\n    participants: [ana, os$0ter', 'reference actor participants: oster'],
    ['in an open map', 'statements:\n  - by: ana\n    sources: [{id: rep$0', 'reference source sources.id: rep'],
    ['in open quotation marks', 'actors:\n  - id: "an$0a', 'definition actor id: ana'],
    ['behind an entry that is broken', 'actors:\n  - id: [ana\n  - id: b$0ob', 'definition actor id: bob'],
    ['behind a list that is broken', 'actors: ]\nevents:\n  - id: bre$0ach', 'definition event id: breach'],
    ['before a word at the margin', 'actors:\n  - id: a$0na\nsta', 'definition actor id: ana'],
  ] as const) {
    it(`is read ${title}`, () => assert.equal(meaning(marked), expected));
  }

  for (const marked of [
    'actors:\n  - id: ana\n    name: A$0na',
    'actors:\n  - i$0d: ana',
    'actors:\n  - id: ana # $0ana',
    'people:\n  - id: a$0na',
    'actors:\n  - id: ana\n    links: {id: $0x}',
    'actors:\n  - &a {id: ana}\nstatements:\n  - by: *$0a',
    'statements:\n  - id: s$01',
    '$0',
    '',
  ]) {
    it(`is none: ${JSON.stringify(marked)}`, () =>
      assert.equal(meaning(marked.includes('$0') ? marked : '$0'), undefined));
  }
});
