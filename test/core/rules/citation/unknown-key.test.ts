import { citationUnknownKey } from '../../../../src/core/rules/citation/unknown-key';
import { describeRule } from '../../../support/rule';

describeRule(citationUnknownKey);
