import { citationDuplicateSource } from '../../../../src/core/rules/citation/duplicate-source';
import { describeRule } from '../../../support/rule';

describeRule(citationDuplicateSource);
