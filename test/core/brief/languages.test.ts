/** Paragraphs in other languages: recognised, and left alone by what is English only. */
import assert from 'node:assert/strict';
import { checkBrief, readBrief } from '../../../src/core/api';
import { languagesOf } from '../../../src/core/brief/languages';
import { exampleProject } from '../../support/workspace';

const texts: Readonly<Record<string, string>> = {
  de: 'Ana Brekke sagte, dass der Damm am 4. März gebrochen sei. Die Stadt hat nach dem Unglück 4 Mio. Euro bezahlt.',
  fr: 'Le barrage a cédé le 4 mars, selon les habitants. La ville a dû payer quatre millions pour les réparations.',
  es: 'La presa se rompió el 4 de marzo. Según los vecinos, la ciudad pagó cuatro millones por las obras.',
  it: 'La diga è crollata il 4 marzo. Secondo gli abitanti, la città ha pagato quattro milioni per i lavori.',
  ko: '댐은 3월 4일에 무너졌다. 시는 수리비로 400만 유로를 냈다고 주민들이 말했다.',
  'und-Cyrl': 'Плотина рухнула 4 марта. По словам жителей, город заплатил за ремонт четыре миллиона.',
  'und-Arab': 'انهار السد في الرابع من مارس. وقال السكان إن المدينة دفعت أربعة ملايين.',
  ja: 'ダムは三月四日に決壊した。住民によると、市は修理に四百万ユーロを払った。',
};
const english = 'The dam failed on 4 March. Residents say that the town paid for the repairs.';

describe('the language of a paragraph', () => {
  for (const [language, text] of Object.entries(texts)) {
    it(`is recognised: ${language}`, () => assert.deepEqual(languagesOf([english, text]), ['en', language]));
  }

  it('is English where names and single words of others stand in it', () =>
    assert.deepEqual(
      languagesOf([
        'Juan de la Cruz of Las Lomas del Sur met Jan van der Berg in Den Haag.',
        'Han Seo-yeon (한서연, 韓瑞妍) called it han, a word for grief.',
        'Le Monde, La Repubblica and El País led with it.',
        'Approved.',
        'Мария Лунде said so.',
      ]),
      ['en', 'en', 'en', 'en', 'en'],
    ));

  it('is the document’s where a paragraph is too short to tell', () => {
    assert.deepEqual(languagesOf([texts.de!, 'Nein, niemals.']), ['de', 'de']);
    assert.deepEqual(languagesOf([english, 'Nein, niemals.']), ['en', 'en']);
  });

  it('is the one that the front matter declares, where a paragraph does not tell another', async () => {
    assert.deepEqual(languagesOf(['Nein, niemals.', english], 'de'), ['de', 'en']);
    assert.deepEqual(languagesOf(['On to by zrobił, ale to by nie wystarczyło.', english], 'pl'), ['pl', 'en']);
    const project = await exampleProject();
    const findings = (lang: string) =>
      checkBrief(readBrief('briefs/a.md', `---\nlang: ${lang}\n---\n\nPrognose 2019: €4m.\n`, project), project);
    const names = ['de-AT', 'pl', '3'].map((lang) =>
      findings(lang).map(({ message }) => /\((.*?)\)/.exec(message)?.[1]),
    );
    assert.deepEqual(names, [['German'], ['Polish'], []]);
  });

  it('keeps what is English only away, and nothing else', async () => {
    const project = await exampleProject();
    for (const [language, text] of Object.entries(texts)) {
      const brief = readBrief(
        'briefs/a.md',
        `${text} Ana Brekke [@oster-report; @nobody].\n\nIt cost €4m in 2019.\n`,
        project,
      );
      const rules = checkBrief(brief, project).map(({ rule }) => rule);
      assert.deepEqual(rules, ['brief/language', 'citation/unknown-key', 'claim/unattributed'], language);
      assert(
        brief.mentions.some(({ id }) => id === 'ana-brekke'),
        language,
      );
      assert.deepEqual(brief.attributions, []);
    }
  });

  it('leaves a quotation in it a quotation, and asks nobody for its speaker', async () => {
    const project = await exampleProject();
    const brief = readBrief(
      'briefs/a.md',
      'Der Rat schrieb: „Der Damm ist sicher“, und das wird nicht bestritten.',
      project,
    );
    assert.equal(brief.quotes.length, 1);
    assert.deepEqual(
      checkBrief(brief, project).map(({ rule }) => rule),
      ['brief/language'],
    );
  });
});
