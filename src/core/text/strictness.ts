/** How sure the rules on claims must be of a sentence before they speak: what `strictness` in `dossier.yaml` may say. */

export const strictnesses = ['relaxed', 'standard', 'strict'] as const;
export type Strictness = (typeof strictnesses)[number];

/** For whom each is, in a sentence. */
export const strictnessMeanings: Readonly<Record<Strictness, string>> = {
  relaxed: 'Only what is plainly a claim: a date or a figure, and with it a name or an event.',
  standard: 'What a careful desk editor would ask about.',
  strict: 'Every claim, also a bare one and one in the opening that a section below gives with its source.',
};

export const defaultStrictness: Strictness = 'standard';
