import { claimUncited } from '../../../../src/core/rules/claim/uncited';
import { describeRule } from '../../../support/rule';

describeRule(claimUncited);
