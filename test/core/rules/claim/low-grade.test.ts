import { claimLowGrade } from '../../../../src/core/rules/claim/low-grade';
import { describeRule } from '../../../support/rule';

describeRule(claimLowGrade);
