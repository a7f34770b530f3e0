/** dossier/reversed-dates: a role that ends before it begins. */
import { timeSpan } from '../dates';
import type { DossierCheck } from './check';

export const reversedDates: DossierCheck = {
  id: 'dossier/reversed-dates',
  severity: 'error',
  summary: 'A role that ends before it begins',
  why: 'Such a role was never held: no card shows it on any date.',
  decides:
    'It compares `from` and `until` as the stretches of time that they are: a role from 2019 until 2019-02 is none. An interval in one field, `2020/2019`, is no date and is reported with the field’s form.',
  examples: [
    {
      text: [
        'actors:',
        '  - id: ana-brekke',
        '    name: Ana Brekke',
        '    roles: [{title: Deputy mayor, from: 2019-05, until: 2018}]',
        '                                                        ~~~~ dossier/reversed-dates',
      ].join('\n'),
    },
    {
      text: 'actors:\n  - id: ana-brekke\n    name: Ana Brekke\n    roles: [{title: Deputy mayor, from: 2018, until: 2018}]',
    },
  ],
  *actor({ roles }) {
    for (const [i, { title, from, until }] of roles.entries()) {
      const begin = from === undefined ? undefined : timeSpan(from);
      const end = until === undefined ? undefined : timeSpan(until);
      if (!begin || !end || begin.from <= end.until) continue;
      yield { path: ['roles', i, 'until'], message: `“${title}” ends (${until}) before it begins (${from}).` };
    }
  },
};
