/** The edit of a configuration that sets how loud a rule is; comments and the order of what is there stay. */
import type { TextEdit } from '../text/edits';
import type { Severity } from '../text/finding';
import { isRecord } from '../text/record';
import { readYaml, yamlScalars } from './yaml';

/** Undefined where the file is not written in a way that takes a line. */
export function severityEdit(text: string, rule: string, severity: Severity): TextEdit | undefined {
  const { value, problems, rangeOf, rangeOfKey } = readYaml(text);
  if (problems.length > 0 || (value !== undefined && value !== null && !isRecord(value))) return undefined;
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  const rules = isRecord(value) ? value.rules : undefined;
  if (rules === undefined) return atEnd(text, `rules:${lineBreak}  ${rule}: ${severity}${lineBreak}`, lineBreak);
  if (!isRecord(rules)) return undefined;
  if (rule in rules) {
    const path = ['rules', rule, ...(isRecord(rules[rule]) ? ['severity'] : [])];
    const isThere = !isRecord(rules[rule]) || 'severity' in rules[rule];
    return isThere ? { ...rangeOf(path), text: severity } : undefined;
  }
  const range = rangeOf(['rules']);
  if (text[range.start] === '{') {
    const more = Object.keys(rules).length > 0 ? `${rule}: ${severity}, ` : `${rule}: ${severity}`;
    return { start: range.start + 1, end: range.start + 1, text: more };
  }
  const [first] = yamlScalars(text).filter(({ isKey, path }) => isKey && path.length === 2 && path[0] === 'rules');
  if (!first) return undefined;
  const start = rangeOfKey(first.path).start;
  const indent = text.slice(text.slice(0, start).search(/[^\r\n]*$/), start);
  return indent.trim() === '' ? { start, end: start, text: `${rule}: ${severity}${lineBreak}${indent}` } : undefined;
}

function atEnd(text: string, lines: string, lineBreak: string): TextEdit | undefined {
  if (/^[\s\uFEFF]*[{[]/.test(text)) return undefined;
  const needsBreak = text.replace('\uFEFF', '') !== '' && !/[\r\n]$/.test(text);
  return { start: text.length, end: text.length, text: (needsBreak ? lineBreak : '') + lines };
}
