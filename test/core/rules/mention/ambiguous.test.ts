import { mentionAmbiguous } from '../../../../src/core/rules/mention/ambiguous';
import { describeRule } from '../../../support/rule';

describeRule(mentionAmbiguous);
