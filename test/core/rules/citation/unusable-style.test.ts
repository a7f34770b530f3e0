import { citationUnusableStyle } from '../../../../src/core/rules/citation/unusable-style';
import { describeRule } from '../../../support/rule';

const mark = 'citation/unusable-style';

describeRule(citationUnusableStyle, [
  { text: `---\ncsl: "https://styles.example/ours"\n     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ${mark}\n---\n` },
  { text: `---\ncsl: 문체.csl\n     ~~~~~~ ${mark}\n---\n` },
  { text: '---\ncsl:\n---\n\nIt failed [@oster-report].' },
]);
