/** Why a sentence is read as a claim or as none: the features that decided, in a writer's words. */
import { strongest, type Weights } from './logistic';

/** What speaks for a claim, each with the features that say it. */
const speaksFor: Readonly<Record<string, readonly string[]>> = {
  'states a figure': ['figure', 'several figures', 'numberWord', 'money or share', 'measure'],
  'says when': ['year', 'pastTime', 'presentTime'],
  'gives names': ['begins with a name', 'capital', 'several capitals', 'subject: name'],
  'says what happened': ['verb: past', 'verb: pastBe', 'verb: pastBe passive', 'pastBe', 'past', 'past often', '-ed'],
  'says what has happened': ['verb: perfect', 'perfect'],
  'tells of an event': ['happens', 'happens often'],
  'tells of harm': ['harm', 'subject: harm'],
  'speaks of institutions': ['institution', 'institution often', 'subject: institution'],
  'speaks of groups of people': ['group', 'group often', 'subject: group'],
  'speaks of a law or a programme': ['programme', 'subject: programme'],
  'tells what others have found': ['literature', 'subject: literature'],
  'gives particulars': ['domain', 'subject: domain', 'economy', 'subject: economy', 'procedure'],
  'gives an example': ['example'],
  'says what is usual': ['tend'],
  'says what somebody does': ['subject: they'],
  'says how things are': ['verb: present', 'verb: be', 'verb: be passive', 'be'],
};

const speaksAgainst: Readonly<Record<string, readonly string[]>> = {
  'speaks of the writer': ['we', 'we often', 'weDid', 'subject: we', 'i', 'i often', 'begins: i', 'subject: i'],
  'tells of the writer’s own work': ['ownWork', 'subject: ownWork', 'begins: ownWork', 'procedure', 'begins: weDid'],
  'stands beside the writer’s own work': ['behind own work', 'before own work', 'own work in the paragraph'],
  'is about the text’s own tables, methods or results': [
    ...['apparatus', 'subject: apparatus', 'begins: apparatus', 'finding', 'subject: finding', 'subject: method'],
    ...['section: method', 'section: results'],
  ],
  'stands in a conclusion': ['section: closing'],
  'says what is to come': ['will', 'verb: will', 'futureTime'],
  'depends on a condition': ['if'],
  'says what is possible': ['can', 'verb: can', 'would'],
  'says what should be': ['must', 'verb: must', 'is must', 'reads: directive'],
  'gives an impression': ['seem', 'reads: judgment'],
  'weighs rather than reports': [
    'weighty',
    'is weighty',
    'good',
    'is good',
    'bad',
    'values',
    'values often',
    'reads: opinion',
  ],
  'explains how something works': ['mechanism', 'definition', 'subject: definition', 'reads: definition'],
  'leads the reader on': ['signpost', 'reads: transition'],
  'addresses the reader': ['address', 'address often', 'begins: address', 'question'],
  'names nothing in particular': ['thing', 'this', 'subject: this', 'very short'],
};

const wordsFor = byFeature(speaksFor);
const wordsAgainst = byFeature(speaksAgainst);

/** The reasons for a claim, the strongest first, as many as are wanted and none twice. */
export function reasonsFor(weights: Weights, evidence: ReadonlySet<string>, most: number): string[] {
  return inWords(strongest(weights, evidence, 1), wordsFor, most);
}

/** The reasons against one, likewise. */
export function reasonsAgainst(weights: Weights, evidence: ReadonlySet<string>, most: number): string[] {
  return inWords(strongest(weights, evidence, -1), wordsAgainst, most);
}

function inWords(features: readonly string[], words: ReadonlyMap<string, string>, most: number): string[] {
  return [...new Set(features.flatMap((name) => words.get(name) ?? []))].slice(0, most);
}

function byFeature(reasons: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(reasons).flatMap(([words, features]) => features.map((name) => [name, words] as const)),
  );
}
