import { mentionEventDate } from '../../../../src/core/rules/mention/event-date';
import { describeRule } from '../../../support/rule';

describeRule(mentionEventDate);
