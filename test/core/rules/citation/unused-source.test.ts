import { citationUnusedSource } from '../../../../src/core/rules/citation/unused-source';
import { describeRule } from '../../../support/rule';

const own = [
  '---',
  'abstract: |',
  '  On dams [@dahl-2020].',
  'references:',
  '  - {id: dahl-2020, title: Old dams}',
  '---',
];

describeRule(citationUnusedSource, [
  { text: own.join('\n') },
  { text: own.join('\r\n') },
  { text: 'Nothing is cited here, though the dossier has two sources.' },
]);
