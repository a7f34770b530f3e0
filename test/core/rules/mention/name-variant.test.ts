import { mentionNameVariant } from '../../../../src/core/rules/mention/name-variant';
import { describeRule } from '../../../support/rule';

describeRule(mentionNameVariant);
