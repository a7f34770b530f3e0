/** The profiles: for whom the rules are how loud, before the configuration says anything else. */
import type { Profile } from '../dossier/rule-settings';

export const profiles: readonly Profile[] = [
  {
    name: 'newsroom',
    about: 'For reporters: every quotation and every vague source counts, words of estimation do not.',
    rules: {
      'attribution/vague': 'error',
      'quote/unattributed': 'error',
      'attribution/unknown-speaker': 'off',
      'judgment/likelihood-term': 'off',
      'judgment/mixed-terms': 'off',
      'judgment/likelihood-with-confidence': 'off',
    },
  },
  {
    name: 'think-tank',
    about: 'For policy papers: a claim needs a source, and the words of one estimate agree with those of the next.',
    rules: { 'judgment/mixed-terms': 'hint', 'source/missing-field': 'hint' },
  },
  {
    name: 'icd-203',
    about: 'For analysts who write by ICD 203: its terms of likelihood, one row of them, apart from confidence.',
    rules: {
      'judgment/likelihood-term': 'warning',
      'judgment/mixed-terms': 'warning',
      'judgment/likelihood-with-confidence': 'warning',
      'claim/single-source': 'info',
      'source/missing-field': 'hint',
      'attribution/vague': 'error',
    },
  },
  {
    name: 'minimal',
    about: 'Only what is plainly wrong: keys that lead nowhere, and mistakes in the dossier.',
    namedOnly: true,
    rules: {
      'citation/unknown-key': 'error',
      'citation/missing-bibliography': 'error',
      'dossier/syntax': 'error',
      'dossier/encoding': 'error',
      'dossier/schema': 'error',
      'dossier/config': 'error',
      'dossier/duplicate-id': 'error',
      'dossier/unknown-reference': 'warning',
    },
  },
];
