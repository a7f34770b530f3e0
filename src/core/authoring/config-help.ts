/** Help while `dossier.yaml` is written: completion of its fields, rules, severities and options, and what each means. */

import { type Card, cardOver } from '../cards/card';
import { escapeMarkdown } from '../cards/markdown';
import type { RuleCatalogue } from '../dossier/rule-settings';
import { type Path, type YamlScalar, yamlScalars } from '../dossier/yaml';
import { touches } from '../text/range';
import type { DossierCompletion, DossierCompletions } from './completion';
import { configPlaceAt } from './config-place';

/** Stands for the word that is to come. */
const unwritten = '\uE000\uE000';

/** The completions at an offset of a configuration, however unfinished it is; undefined where there are none. */
export function completeInConfigAt(
  text: string,
  offset: number,
  catalogue: RuleCatalogue,
): DossierCompletions | undefined {
  const line = text.slice(text.slice(0, offset).search(/[^\r\n]*$/), offset);
  const typed = /[^\s,[\]{}"'#:]*$/.exec(line)![0];
  if (/^\s*#|\s#/.test(line)) return undefined;
  const start = offset - typed.length;
  const scalars = yamlScalars(text.slice(0, start) + typed + unwritten);
  const written = scalars.findLast(({ value }) => value.includes(unwritten[0]!));
  if (!written) return undefined;
  const path = written.isKey ? written.path.slice(0, -1) : written.path;
  const { fields, words } = configPlaceAt(path, catalogue);
  const isLineStart = /^[\s-]*$/.test(line.slice(0, line.length - typed.length));
  const takesFields = written.isKey || isLineStart || /[{,]\s*$/.test(line.slice(0, line.length - typed.length));
  // Without its line: a word that is only begun there may keep the rest from being read.
  const others = text.slice(0, offset - line.length) + text.slice(offset).replace(/^[^\r\n]*/, '');
  const beside = new Set([...scalars, ...yamlScalars(others)].flatMap((scalar) => fieldBeside(scalar, path)));
  const end = offset + /^[^\s,[\]{}"':#]*/.exec(text.slice(offset, offset + 200))![0].length;
  const items = [
    ...(written.isKey ? [] : [...words].map((word) => item(word, 'word'))),
    ...(takesFields
      ? [...fields].filter(([name]) => !beside.has(name)).map((field) => item(field, 'field', text[end]))
      : []),
  ];
  return items.length === 0 ? undefined : { start, end, items, incomplete: false };
}

function fieldBeside({ path, isKey, value }: YamlScalar, parent: Path): string[] {
  const isBeside = isKey && path.length === parent.length + 1 && parent.every((step, i) => step === path[i]);
  return isBeside && !value.includes(unwritten[0]!) ? [value] : [];
}

function item([label, detail]: readonly [string, string], kind: 'word' | 'field', next?: string): DossierCompletion {
  const text = kind === 'field' && next !== ':' ? `${label}: ` : label;
  return { label, kind, text, filterText: label, ...(detail !== '' && { detail }) };
}

/** What the field, the rule, the option or the profile at the offset means; nothing over anything else. */
export function hoverInConfigAt(text: string, offset: number, catalogue: RuleCatalogue): Card | undefined {
  const scalar = yamlScalars(text).find((range) => touches(range, offset));
  if (!scalar) return undefined;
  const place = configPlaceAt(scalar.isKey ? scalar.path.slice(0, -1) : scalar.path, catalogue);
  const meaning = (scalar.isKey ? place.fields : place.words).get(scalar.value);
  if (!meaning) return undefined;
  const rule = scalar.isKey ? catalogue.infos.find(({ id }) => id === scalar.value) : undefined;
  const more = rule ? [`By default: ${rule.severity}.`, '', escapeMarkdown(rule.decides)] : [];
  return cardOver(scalar, [`**${escapeMarkdown(scalar.value)}**`, escapeMarkdown(meaning), ...more]);
}
