import { claimUnattributed } from '../../../../src/core/rules/claim/unattributed';
import { describeRule } from '../../../support/rule';

describeRule(claimUnattributed);
