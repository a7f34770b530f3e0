/** ICD 203’s words of estimation: seven bands of likelihood in two rows of terms, and other words that stand for one. */

// Intelligence Community Directive 203, “Analytic Standards”, 2 January 2015, D.6.e(2). A product should use one row.

/** A band of likelihood, in per cent, and its term in each row, as an adjective and where there is one as an adverb. */
export interface LikelihoodBand {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly [LikelihoodTerm, LikelihoodTerm];
}

export interface LikelihoodTerm {
  /** As the directive has it. */
  readonly term: string;
  /** What goes where an adjective stands: "it is … that". */
  readonly adjective?: string;
  /** What goes where an adverb stands: "it will … fail". */
  readonly adverb?: string;
  /** What goes where a noun stands, behind its article: "a … of". */
  readonly noun?: string;
  /** What the term is found by. */
  readonly pattern: string;
}

/** "more likely", "how likely" and the like compare; they give no likelihood. */
const compares = String.raw`(?<!\b(?:more|less|most|least|as|how|so|too|not|equally|over|whether)\s)`;
const ofChance = '(?:chances?|possibility|prospects?|likelihood|odds|risk)';

export const likelihoodBands: readonly LikelihoodBand[] = [
  {
    ...{ from: 1, to: 5 },
    rows: [
      { term: 'almost no chance', noun: 'almost no chance', pattern: 'almost no chance' },
      {
        term: 'remote',
        pattern: String.raw`remote(?=\s(?:chance|possibility|prospect|likelihood))|(?<=\b${ofChance}\b[^.;]{0,60}\b(?:is|are|remains?|looks?|seems?)\s)remote`,
      },
    ],
  },
  {
    ...{ from: 5, to: 20 },
    rows: [
      { term: 'very unlikely', adjective: 'very unlikely', pattern: 'very unlikely' },
      { term: 'highly improbable', adjective: 'highly improbable', pattern: 'highly improbabl[ey]' },
    ],
  },
  {
    ...{ from: 20, to: 45 },
    rows: [
      { term: 'unlikely', adjective: 'unlikely', pattern: 'unlikely' },
      { term: 'improbable', adjective: 'improbable', pattern: 'improbabl[ey]' },
    ],
  },
  {
    ...{ from: 45, to: 55 },
    rows: [
      { term: 'roughly even chance', noun: 'roughly even chance', pattern: 'roughly even chances?' },
      { term: 'roughly even odds', noun: 'roughly even odds', pattern: 'roughly even odds' },
    ],
  },
  {
    ...{ from: 55, to: 80 },
    rows: [
      { term: 'likely', adjective: 'likely', adverb: 'likely', pattern: `${compares}likely` },
      {
        term: 'probable',
        ...{ adjective: 'probable', adverb: 'probably' },
        pattern: String.raw`${compares}probabl[ey](?!\scause\b)`,
      },
    ],
  },
  {
    ...{ from: 80, to: 95 },
    rows: [
      { term: 'very likely', adjective: 'very likely', adverb: 'very likely', pattern: 'very likely' },
      { term: 'highly probable', adjective: 'highly probable', pattern: 'highly probable' },
    ],
  },
  {
    ...{ from: 95, to: 99 },
    rows: [
      {
        term: 'almost certain',
        ...{ adjective: 'almost certain', adverb: 'almost certainly' },
        pattern: 'almost certain(?:ly)?',
      },
      {
        term: 'nearly certain',
        ...{ adjective: 'nearly certain', adverb: 'nearly certainly' },
        pattern: 'nearly certain(?:ly)?',
      },
    ],
  },
];

/** Words for a likelihood that are not the directive's. */
export interface OtherLikelihood {
  readonly pattern: string;
  /** The lower end of the band that they stand for; undefined where they might stand for several. */
  readonly band?: LikelihoodBand['from'];
  /** How they stand in a sentence, where a term can take their place. */
  readonly form?: 'adjective' | 'adverb' | 'noun';
}

const strongly = '(?:highly|extremely|exceedingly|overwhelmingly|most|really|increasingly)';
const somewhat = '(?:quite|fairly|rather|reasonably|pretty|somewhat)';

export const otherLikelihoods: readonly OtherLikelihood[] = [
  { pattern: '(?:highly|extremely|exceedingly|overwhelmingly) likely', band: 80, form: 'adjective' },
  { pattern: '(?:very|extremely|exceedingly) probable', band: 80, form: 'adjective' },
  { pattern: '(?:very|highly|extremely) probably', band: 80, form: 'adverb' },
  { pattern: 'in all (?:likelihood|probability)', band: 80, form: 'adverb' },
  { pattern: `${strongly} unlikely`, band: 5, form: 'adjective' },
  { pattern: '(?:very|extremely|exceedingly|most) improbable', band: 5, form: 'adjective' },
  { pattern: `(?:${somewhat}|more) likely than not`, band: 55, form: 'adjective' },
  { pattern: `${somewhat} (?:likely|probable)`, band: 55, form: 'adjective' },
  { pattern: `${somewhat} (?:unlikely|improbable)`, band: 20, form: 'adjective' },
  { pattern: '(?:virtually|practically|all but|as good as) certainly', band: 95, form: 'adverb' },
  { pattern: '(?:virtually|practically|all but|as good as) certain', band: 95, form: 'adjective' },
  { pattern: '(?<!roughly )(?:even|fifty-fifty|50[-–/]50) chance', band: 45, form: 'noun' },
  { pattern: '(?<!roughly )(?:even|fifty-fifty|50[-–/]50) odds', band: 45, form: 'noun' },
  { pattern: 'toss-up|coin toss|fifty-fifty', band: 45 },
  { pattern: '(?:odds|chances) are(?= that|,)', band: 55 },
  {
    pattern:
      '(?:good|fair|strong|real|serious|distinct|reasonable|high|low|slim|small|slight|outside) (?:chance|possibility|likelihood|probability)(?: of| that)',
  },
];

/** Words that only say that something is possible: no likelihood at all. */
export const possibility =
  '(?<!\\d )(?:may|might|could)(?= (?:\\w+ly )?(?:be|have|not|[a-z]+))|possibly|perhaps|maybe|conceivabl[ey]';

/** How sure the writer is of the judgment, by the quality of what it rests on; never "investors have low confidence". */
export const confidence: readonly string[] = [
  '(?:,? )?with (?:\\w+ )?(?:high|moderate|medium|low)(?:(?:-| )to(?:-| )(?:high|moderate|medium))? confidence',
  '\\((?:high|moderate|medium|low) confidence\\)',
  '(?<=\\b(?:we|i) (?:\\w+ )?(?:have|hold|place) )(?:\\w+ )?(?:high|moderate|medium|low) confidence',
  '(?<=\\b(?:our|my) )(?:level of )?confidence (?:\\w+ ){0,6}?(?:is|remains) (?:\\w+ )?(?:high|moderate|medium|low)',
];
