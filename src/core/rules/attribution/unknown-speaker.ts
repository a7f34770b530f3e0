/** attribution/unknown-speaker: somebody is named as the source, and the dossier does not know them. */
import type { Brief } from '../../brief/brief';
import { english } from '../../brief/lexicons/en';
import { namesIn, type SpeakerName } from '../../brief/speaker-names';
import { idFrom } from '../../dossier/fresh-id';
import type { Dossier } from '../../dossier/model';
import { entryEdit } from '../../dossier/new-entry';
import type { Fix } from '../../text/finding';
import { overlaps } from '../../text/range';
import type { Rule } from '../rule';

export const attributionUnknownSpeaker: Rule = {
  id: 'attribution/unknown-speaker',
  severity: 'hint',
  summary: 'A named source that the dossier does not know',
  why: 'Who somebody is, what they held when they spoke and what else they said is known once they are in the dossier. Until then a name is only a name, and nobody notices when two briefs spell it in two ways.',
  decides:
    'It reports the first place in a brief where a person or a body with a name of two words or more says something, and is no actor of the dossier under that name or alias, and no author, publisher or paper of a source. A single word, a class of people (“experts”) and somebody whose words stand in a letter or a report (“Runa Eikeland’s letter says”) are left alone.',
  examples: [
    {
      text: [
        'Runa Eikeland said that the dam was old. Eikeland had seen it.',
        '~~~~~~~~~~~~~ attribution/unknown-speaker',
      ].join('\n'),
    },
    {
      text: [
        'According to the engineer Tor Lunde of the Lake Water Board, the gates had rusted.',
        '                          ~~~~~~~~~ attribution/unknown-speaker',
      ].join('\n'),
    },
    {
      text: [
        '“They waved us past,” said Foreign Minister Runa Eikeland.',
        '                                            ~~~~~~~~~~~~~ attribution/unknown-speaker',
      ].join('\n'),
    },
    { text: 'Ana Brekke said that the dam was old, and Ingrid Dahl wrote it down.' },
    { text: 'Fjord Council officials said that the dam was old. Runa Eikeland’s letter says the same.' },
    { text: 'Eikeland said that the dam was old. Experts at Fjord College agree.' },
  ],
  *check(brief, { dossier, dossierFiles }) {
    if (dossierFiles.length === 0) return; // there is no dossier to be in
    const reported = new Set<string>();
    for (const speaker of speakers(brief)) {
      const { name, start, end } = speaker;
      if (reported.has(name) || signatures(dossier).has(name)) continue;
      reported.add(name);
      yield { start, end, message: `“${name}” speaks here and is not in the dossier.` };
    }
  },
  fixes({ start }, brief, { dossier, entryPlaces: { actors: place } }): Fix[] {
    const speaker = speakers(brief).find((other) => other.start === start);
    if (!speaker || !place) return [];
    const id = idFrom(speaker.name, (known) => dossier.actors.has(known));
    const fields = { id, name: speaker.name, type: speaker.isBody ? 'organization' : 'person' };
    const { edit } = entryEdit(fields, place);
    return [{ title: `Add “${speaker.name}” to the dossier`, edits: [{ ...edit, file: place.file }] }];
  },
};

/** Of a longer subject it is hard to say who in it speaks. */
const longest = 100;

/** Those who are named as having said something, and whom no name of the dossier covers; offsets are the file's. */
function speakers({ attributions, mentions, text }: Brief): SpeakerName[] {
  return attributions
    .filter(({ sourceKind, source }) => sourceKind === 'named' && source.end - source.start <= longest)
    .filter(({ cue }) => !english.showing.has(text.slice(cue.start, cue.end)))
    .flatMap(({ source }) =>
      namesIn(text.slice(source.start, source.end), english).map((name) => {
        return { ...name, start: source.start + name.start, end: source.start + name.end };
      }),
    )
    .filter((name) => !mentions.some((mention) => overlaps(mention, name)));
}

const signaturesOf = new WeakMap<Dossier['sources'], ReadonlySet<string>>();

/** The names that stand on sources: authors, papers, publishers. */
function signatures({ sources }: Dossier): ReadonlySet<string> {
  const known = signaturesOf.get(sources);
  if (known) return known;
  const names = new Set<string>();
  for (const { author = [], publisher, 'container-title': paper } of sources.values()) {
    for (const { given, family, literal } of author) names.add(literal ?? [given, family].filter(Boolean).join(' '));
    for (const name of [publisher, paper]) if (name !== undefined) names.add(name);
  }
  signaturesOf.set(sources, names);
  return names;
}
