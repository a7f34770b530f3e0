import { sourceMissingField } from '../../../../src/core/rules/source/missing-field';
import { describeRule } from '../../../support/rule';

describeRule(sourceMissingField);
