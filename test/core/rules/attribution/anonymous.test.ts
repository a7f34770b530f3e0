import { attributionAnonymous } from '../../../../src/core/rules/attribution/anonymous';
import { describeRule } from '../../../support/rule';

describeRule(attributionAnonymous);
