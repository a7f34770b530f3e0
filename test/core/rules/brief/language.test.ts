import { briefLanguage } from '../../../../src/core/rules/brief/language';
import { describeRule } from '../../../support/rule';

describeRule(briefLanguage, [
  { text: 'The dam failed on 4 March, and the town was not warned.\n\nNein.' },
  {
    text: [
      '# Lage',
      '',
      'Die Mauer ist alt und wird seit Jahren nicht mehr gewartet.',
      '~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ brief/language',
      '',
      'Der Rat hat das Tor am 9. März für den Verkehr geschlossen.',
    ].join('\n'),
  },
]);
