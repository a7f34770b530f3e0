/** The JSON Schemas in the package, by a validator of JSON Schema: an editor that reads them says what the engine says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { readYaml } from '../../../src/core/dossier/yaml';
import { projectOf } from '../../support/workspace';

const ajv = new Ajv({ allErrors: true, strictTypes: false });
const validatorOf = (file: string) => ajv.compile(JSON.parse(readFileSync(`schemas/${file}`, 'utf8')));
const isDossier = validatorOf('dossier.schema.json');
const isConfig = validatorOf('dossier-config.schema.json');

/** Where the mistakes are, as the schema has it. */
function mistakesIn(isValid: typeof isDossier, text: string): string[] {
  return isValid(readYaml(text).value) ? [] : isValid.errors!.map(({ instancePath }) => instancePath);
}

async function engineReports(path: string, text: string): Promise<boolean> {
  const { problems } = await projectOf({ 'dossier.yaml': '', 'dossier/a.yaml': '', [path]: text });
  return problems.some(({ rule }) => /schema|config/.test(rule));
}

describe('the JSON Schemas', () => {
  it('take the files of the example', () => {
    const folder = 'examples/hanoi/dossier';
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    assert.ok(files.length > 3);
    for (const file of files)
      assert.deepEqual(mistakesIn(isDossier, readFileSync(join(folder, file), 'utf8')), [], file);
    assert.deepEqual(mistakesIn(isConfig, readFileSync('examples/hanoi/dossier.yaml', 'utf8')), []);
  });

  for (const text of [
    'actors: [{id: a, name: A, aliases: [1, b], roles: [{title: T, from: 2019, sources: [k, {id: k, locator: 3}]}]}]',
    'actors: [{id: 김정은, name: 김정은, links: {wikidata: Q1, other: 2}, memberships: [{body: b}]}]',
    'events: [{id: e, name: E, date: 2019-02-27/2019-02-28, status: alleged, participants: [a]}]',
    'sources: [{id: "Lunde:2021", other-ids: [old, older], issued: {date-parts: [[2021, 3]]}, annote: x}]',
    'sources: [{id: 2021, issued: 2021-03~, reliability: F, credibility: 6, derived-from: [a], text: t.md}]',
    'statements: [{by: a, says: x}, {id: s, by: a, quote: x, via: [b], about: [e], kind: official}]',
  ])
    it(`and the engine take ${text}`, async () => {
      assert.deepEqual(mistakesIn(isDossier, text), []);
      assert.equal(await engineReports('dossier/a.yaml', text), false);
    });

  for (const text of [
    'actor: []',
    'actors: {a: b}',
    'actors: [a]',
    'actors: [{id: a}]',
    'actors: [{name: A}]',
    'actors: [{id: Ana Brekke, name: A}]',
    'actors: [{id: a, name: 2021}]',
    'actors: [{id: a, name: A, type: persn}]',
    'actors: [{id: a, name: A, alias: [B]}]',
    'actors: [{id: a, name: A, aliases: B}]',
    'actors: [{id: a, name: A, roles: [{from: 2019}]}]',
    'actors: [{id: a, name: A, roles: [{title: T, form: 2019}]}]',
    'actors: [{id: a, name: A, roles: [{title: T, from: March 2019}]}]',
    'actors: [{id: a, name: A, sources: [{id: k, page: 3}]}]',
    'actors: [{id: a, name: A, sources: [a key]}]',
    'events: [{id: e, name: E, status: done}]',
    'events: [{id: e, name: E, date: 4 March 2021}]',
    'events: [{id: e, name: E, participants: [Ana Brekke]}]',
    'sources: [{title: T}]',
    'sources: [{id: "a, b"}]',
    'sources: [{id: k, credibility: 7}]',
    'sources: [{id: k, credibility: B}]',
    'sources: [{id: k, reliability: G}]',
    'sources: [{id: k, derived-from: a}]',
    'sources: [{id: k, author: Lunde}]',
    'sources: [{id: k, issued: [2019]}]',
    'statements: [{by: a}]',
    'statements: [{says: x}]',
  ])
    it(`and the engine refuse ${text}`, async () => {
      assert.notDeepEqual(mistakesIn(isDossier, text), []);
      assert.equal(await engineReports('dossier/a.yaml', text), true);
    });

  for (const text of ['brief: a', 'briefs: 3', 'rules: {claim/unattributed: loud}', 'rules: {claim/none: off}'])
    it(`and the engine refuse the configuration ${text}`, async () => {
      assert.notDeepEqual(mistakesIn(isConfig, text), []);
      assert.equal(await engineReports('dossier.yaml', text), true);
    });
});
