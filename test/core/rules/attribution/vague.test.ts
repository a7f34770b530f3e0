import { attributionVague } from '../../../../src/core/rules/attribution/vague';
import { describeRule } from '../../../support/rule';

describeRule(attributionVague);
