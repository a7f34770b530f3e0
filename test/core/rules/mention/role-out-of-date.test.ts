import { mentionRoleOutOfDate } from '../../../../src/core/rules/mention/role-out-of-date';
import { describeRule } from '../../../support/rule';

describeRule(mentionRoleOutOfDate);
