import { claimSingleOrigin } from '../../../../src/core/rules/claim/single-origin';
import { describeRule } from '../../../support/rule';

const mark = 'claim/single-origin';
const head = '---\nreferences:\n  - {id: wire-2021, title: Dam closed, derived-from: [herald-2021]}\n---\n\n';

describeRule(claimSingleOrigin, [
  {
    text: `${head}The depot was warned.[^1]\n~~~~~~~~~~~~~~~~~~~~~~~~~ ${mark}\n\n[^1]: @wire-2021; @herald-2021.`,
  },
  { text: `${head}The depot was warned [@herald-2021].[^1]\n\n[^1]: We know it through @wire-2021.` },
  { text: `${head}The depot was warned [@herald-2021, para. 2; @herald-2021, para. 3].` },
  { text: `${head}The depot was warned [@herald-2021; @nobody].` },
]);
