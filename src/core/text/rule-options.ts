/** What a rule lets `dossier.yaml` set beside its severity: plain data in the rule's own file, and the check of what is set. */
import { nearest } from './suggest';

interface Option<Type extends string, Value> {
  readonly type: Type;
  /** What counts where nothing is set. */
  readonly default: Value;
  /** In one sentence, for the page and the editor. */
  readonly about: string;
}

export interface NumberOption extends Option<'number', number> {
  /** The least that may be set, 0 unless it says another. */
  readonly least?: number;
}

export interface ChoiceOption<Word extends string = string> extends Option<'choice', Word> {
  readonly of: readonly Word[];
}

export type RuleOption = NumberOption | ChoiceOption | Option<'boolean', boolean> | Option<'words', readonly string[]>;

/** By name, in kebab-case. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values that a rule is given: what is set, and the defaults of the rest. */
export type OptionValues<O extends RuleOptions> = { readonly [Name in keyof O]: OptionValue<O[Name]> };

export type OptionValue<O extends RuleOption> =
  O extends ChoiceOption<infer Word>
    ? Word
    : O extends { readonly type: 'number' }
      ? number
      : O extends { readonly type: 'boolean' }
        ? boolean
        : readonly string[];

/** The defaults, and over them what is set. What is set has been checked. */
export function optionValues<O extends RuleOptions>(
  options: O,
  set: Readonly<Record<string, unknown>> = {},
): OptionValues<O> {
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...set } as OptionValues<O>;
}

/** What is wrong with a value for an option, and what was likely meant; undefined where it is right. */
export function optionMistake(option: RuleOption, value: unknown): { message: string; better?: string } | undefined {
  switch (option.type) {
    case 'number': {
      const least = option.least ?? 0;
      if (typeof value === 'number' && Number.isFinite(value) && value >= least) return undefined;
      return { message: `Expected a number, ${least} or more.` };
    }
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { message: 'Expected true or false.' };
    case 'words':
      if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return undefined;
      return { message: 'Expected a list of words, such as [one, two].' };
    case 'choice': {
      if (option.of.some((word) => word === value)) return undefined;
      const better = nearest(String(value), option.of);
      return { message: `Expected one of ${option.of.join(', ')}.`, ...(better !== undefined && { better }) };
    }
  }
}

/** The words that may stand there, where only some may. */
export function optionWords(option: RuleOption): readonly string[] {
  if (option.type === 'boolean') return ['true', 'false'];
  return option.type === 'choice' ? option.of : [];
}
