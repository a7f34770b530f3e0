import { citationMissingBibliography } from '../../../../src/core/rules/citation/missing-bibliography';
import { describeRule } from '../../../support/rule';

describeRule(citationMissingBibliography);
