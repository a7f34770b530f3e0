import { suppressionUnused } from '../../../../src/core/rules/suppression/unused';
import { describeRule } from '../../../support/rule';

describeRule(suppressionUnused, [
  {
    text: ['Why so? <!-- dossier-disable-line -->', '        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ suppression/unused'].join(
      '\n',
    ),
    fixed: 'Why so?',
  },
  {
    text: [
      '<!-- dossier-disable-next-line -->',
      '~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ suppression/unused',
      'Ana Brekke said so.',
    ].join('\n'),
    fixed: 'Ana Brekke said so.',
  },
  {
    text: [
      'It cost €4m in 2019. <!-- dossier-disable-line claim/unattributed claim/unatributed -->',
      '                                                                  ~~~~~~~~~~~~~~~~~ suppression/unused',
    ].join('\n'),
  },
  {
    text: [
      'It cost €4m in 2019. <!-- dossier-disable-line claim/unatributed, claim/unattributed -->',
      '                                               ~~~~~~~~~~~~~~~~~ suppression/unused',
    ].join('\n'),
    fixed: 'It cost €4m in 2019. <!-- dossier-disable-line claim/unattributed, claim/unattributed -->',
  },
  {
    text: [
      'Ana Brekke said so. <!-- dossier-disable-line claim/unatributed -- known -->',
      '                                              ~~~~~~~~~~~~~~~~~ suppression/unused',
    ].join('\n'),
    fixed: 'Ana Brekke said so. <!-- dossier-disable-line claim/unattributed -- known -->',
  },
  {
    text: [
      'Ana Brekke said so. <!-- dossier-disable-line nothing/like-it -->',
      '                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ suppression/unused',
    ].join('\n'),
    fixed: 'Ana Brekke said so.',
  },
  { text: 'Ana Brekke said so. <!-- dossier-disable-file suppression/unused --> <!-- dossier-disable-line -->' },
]);
