import { mentionUnknownActor } from '../../../../src/core/rules/mention/unknown-actor';
import { describeRule } from '../../../support/rule';

describeRule(mentionUnknownActor);
