import { sourceStale } from '../../../../src/core/rules/source/stale';
import { describeRule } from '../../../support/rule';

describeRule(sourceStale);
