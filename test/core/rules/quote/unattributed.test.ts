import { quoteUnattributed } from '../../../../src/core/rules/quote/unattributed';
import { describeRule } from '../../../support/rule';

describeRule(quoteUnattributed);
