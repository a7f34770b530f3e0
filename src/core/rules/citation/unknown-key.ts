/** citation/unknown-key: a cite key that no source of the dossier has. */
import { citedInFrontMatter } from '../../brief/front-matter-citations';
import { readKey, writeKey } from '../../text/cite-key';
import type { Fix } from '../../text/finding';
import { didYouMean, nearest } from '../../text/suggest';
import type { Rule } from '../rule';

export const citationUnknownKey: Rule = {
  id: 'citation/unknown-key',
  severity: 'error',
  summary: 'A cite key that no source has',
  why: 'A citation that leads nowhere is worse than none: the reader trusts it, and Pandoc prints the key with question marks where the reference should be.',
  decides:
    'It reports every cite key, in Pandoc’s syntax, that is the key of no source in the dossier; in footnotes, and in `nocite` and the texts of the front matter too. Cross-references of Quarto (`@fig-map`), addresses and keys inside code are none. Where a bibliography of the brief cannot be read, every key may stand in that one, and nothing is reported.',
  examples: [
    {
      text: [
        'The dam failed on 4 March [@oster-reprot, p. 2].',
        '                           ~~~~~~~~~~~~~ citation/unknown-key',
      ].join('\n'),
      fixed: 'The dam failed on 4 March [@oster-report, p. 2].',
    },
    { text: 'The dam failed on 4 March [@oster-report, p. 2]. See @fig-map.' },
    { text: '---\nbibliography: missing.bib\n---\n\nThe dam failed on 4 March [@dahl-2021].' },
  ],
  *check(brief, { dossier, missingBibliographies }) {
    if (missingBibliographies) return;
    for (const { start, end, key } of [...citedInFrontMatter(brief.text), ...brief.citations]) {
      if (dossier.sources.has(key)) continue;
      yield { start, end, message: `No source has the key “${key}”.${didYouMean(key, dossier.sources.keys())}` };
    }
  },
  fixes({ start, end }, brief, { dossier }): Fix[] {
    const [, at, written] = /^(-?@)(.*)$/.exec(brief.text.slice(start, end)) ?? [];
    const known = nearest(readKey(written ?? ''), dossier.sources.keys());
    if (known === undefined) return [];
    const edit = { file: brief.file, start, end, text: `${at}${writeKey(known)}` };
    return [{ title: `Change the key to “${known}”`, preferred: true, edits: [edit] }];
  },
};
