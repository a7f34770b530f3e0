/** A second language is a lexicon and nothing else: here a small German one, beside English. */
import assert from 'node:assert/strict';
import { readBrief } from '../../../src/core/api';
import { lexiconAt } from '../../../src/core/brief/brief';
import type { Lexicon } from '../../../src/core/brief/lexicon';
import { english } from '../../../src/core/brief/lexicons/en';
import { exampleProject } from '../../support/workspace';

const { weights: _, ...rules } = english;
const german: Lexicon = {
  ...rules,
  language: 'de',
  saying: new Set(['sagte', 'sagten']),
  vagueSources: new Set(['experten']),
  patterns: {
    ...english.patterns,
    sourcePhrase: /\b(?:[Ll]aut|[Nn]ach Angaben von)\s+(?<source>[^,;:.]{2,60}?)(?=\s(?:ist|war|hat)\b|[,;:.])/u,
    judgment: /\b(?:wahrscheinlich|vermutlich)\b/i,
    pastEvent: /\b(?:brach|war|hatte|starben)\b/i,
  },
};

describe('a second language', () => {
  it('is read by its own words, and English beside it by English ones', async () => {
    const project = await exampleProject();
    const read = {
      'Ana Brekke sagte, dass der Damm nicht sicher ist und auch nicht repariert wird.': 'attributed',
      'Experten sagten, dass er nicht sicher ist und auch nie war.': 'vague',
      'Laut Ana Brekke war der Damm nicht mehr sicher und auch nicht mehr dicht.': 'attributed',
      'Der Damm brach im März 2021, und die Stadt war nicht gewarnt.': 'claim',
      'Er wird wahrscheinlich nicht mehr gebaut, auch wenn das Geld da ist.': 'judgment',
      'Ana Brekke said that the dam had failed.': 'attributed',
      'The dam failed on 4 March.': 'claim',
      'It will probably not be rebuilt.': 'judgment',
    };
    const text = Object.keys(read).join('\n\n');
    const brief = readBrief('briefs/a.md', text, project, { lexicons: [english, german] });
    assert.deepEqual(
      brief.sentences.map(({ kind, support }) => (support === 'none' ? kind : support)),
      Object.values(read),
    );
    assert.equal(lexiconAt(0, brief), german);
    assert.equal(lexiconAt(text.length - 1, brief), english);
    assert.equal(brief.lexicon, german);
  });
});
