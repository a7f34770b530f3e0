/** The chain of labels: its probabilities, and what it may not get wrong whatever its weights. */
import assert from 'node:assert/strict';
import { type ChainWeights, chainMarginals, unpackChain } from '../../../src/core/brief/chain';
import { labelWeights } from '../../../src/core/brief/lexicons/en/weights/labels';
import { labelSentences, type SentenceLabel, sentenceLabels } from '../../../src/core/brief/sentence-labels';
import type { Supported } from '../../../src/core/brief/support';
import { readExample } from '../../support/brief';

type Weather = 'dry' | 'wet';

const weights: ChainWeights<Weather> = {
  labels: ['dry', 'wet'],
  bias: [0, 0],
  features: new Map([['umbrella', [0, Math.log(4)]]]),
  inside: [
    [Math.log(3), 0],
    [0, Math.log(3)],
  ],
  across: [
    [0, 0],
    [0, Math.log(2)],
    [0, 0],
  ],
};
const none: readonly string[] = [];

/** Each of the ways through the chain, one after the other. */
function byHand(links: readonly (readonly string[])[], before?: Weather): number[] {
  const { labels, features, inside, across } = weights;
  const wet = links.map(() => 0);
  let all = 0;
  for (let way = 0; way < 2 ** links.length; way++) {
    const at = (i: number): number => (way >> i) & 1;
    const first = across[before === undefined ? 2 : labels.indexOf(before)]![at(0)]!;
    const score = links.reduce((sum, shown, i) => {
      const local = shown.reduce((part, name) => part + (features.get(name)?.[at(i)] ?? 0), 0);
      return sum + local + (i === 0 ? first : inside[at(i - 1)]![at(i)]!);
    }, 0);
    all += Math.exp(score);
    for (let i = 0; i < links.length; i++) if (at(i) === 1) wet[i]! += Math.exp(score);
  }
  return wet.map((sum) => sum / all);
}

describe('a chain of labels', () => {
  it('has the probabilities that all of the ways through it have together', () => {
    for (const before of [undefined, 'dry', 'wet'] as const) {
      const links = [none, ['umbrella'], none, ['umbrella', 'unheard of']];
      const marginals = chainMarginals(
        links.map((features) => ({ features })),
        before,
        weights,
      );
      for (const [i, expected] of byHand(links, before).entries()) {
        assert.ok(Math.abs(marginals[i]![1]! - expected) < 1e-9);
        assert.ok(Math.abs(marginals[i]![0]! + marginals[i]![1]! - 1) < 1e-9);
      }
    }
  });

  it('keeps to what is possible, and lets the neighbours know', () => {
    const free = chainMarginals([{ features: none }, { features: none }], undefined, weights);
    const held = chainMarginals([{ features: none, among: ['wet'] }, { features: none }], undefined, weights);
    assert.deepEqual(held[0], [0, 1]);
    assert.ok(held[1]![1]! > free[1]![1]!);
  });

  it('is unpacked from letters: the bias, the tables, and a line a feature', () => {
    const packed = ['am', 'aa', 'ma', 'aa', 'aa', 'aa', 'says so\tOm'].join('\n');
    const { bias, inside, across, features } = unpackChain<Weather>(packed, ['dry', 'wet']);
    assert.deepEqual(bias, [0, 1]);
    assert.deepEqual(inside, [
      [0, 0],
      [1, 0],
    ]);
    assert.equal(across.length, 3);
    assert.deepEqual(features.get('says so'), [-1, 1]);
  });
});

/** Would have every sentence `unsupported`, or else `vague`, or else `carried`, or else what comes next. */
const suspicious: ChainWeights<SentenceLabel> = {
  labels: sentenceLabels,
  bias: [1, 2, 90, 3, 20, 40, 80],
  features: new Map(),
  inside: sentenceLabels.map(() => sentenceLabels.map(() => 0)),
  across: [...sentenceLabels, 'none'].map(() => sentenceLabels.map(() => 0)),
};

describe('what a sentence may be', () => {
  const named = ['rule: source named'];
  const cases: readonly [
    what: string,
    label: SentenceLabel,
    supported: Partial<Supported>,
    features: readonly string[],
  ][] = [
    ['any but cited', 'unsupported', {}, []],
    ['cited, where the rules see a citation', 'cited', { support: 'cited' }, []],
    ['carried, under a lead-in or an attribution line', 'carried', { support: 'carried', isLed: true }, []],
    ['vague, where it is said to be reported', 'vague', { support: 'vague' }, ['reads impersonal']],
    ['a judgment, where it is a finding of the writer’s', 'judgment', { own: 'finding' }, []],
    ['attributed, where somebody is quoted', 'attributed', { support: 'attributed' }, [...named, 'has a quotation']],
    ['attributed, where somebody says that', 'attributed', { support: 'attributed' }, [...named, 'named, that']],
    ['attributed, according to somebody', 'attributed', { support: 'attributed' }, [...named, 'reads sourcePhrase']],
    [
      'no claim without a source, where somebody says it',
      'vague',
      { support: 'attributed' },
      [...named, 'named, says'],
    ],
    ['no claim, where it is marked as a judgment', 'vague', {}, ['rule: judgment']],
    ['somebody’s, where it gives an attitude', 'vague', {}, [...named, 'reads attitude']],
    ['no claim, where it tells of the writer’s work', 'vague', {}, ['rule: other none', 'reads ownMethod']],
    ['theirs, where a quotation goes on', 'vague', { support: 'carried' }, ['all a quotation', 'at: last']],
    [
      'unsupported, where nobody is quoted',
      'unsupported',
      { support: 'vague' },
      ['reads agentless', 'has a quotation'],
    ],
  ];
  for (const [what, label, supported, features] of cases) {
    it(`is ${what}`, () => assert.equal(most(features, supported, 'attributed'), label));
  }

  it('is nothing that goes on, where nothing stands before', () => {
    const calm = { ...suspicious, bias: [1, 2, 90, 3, 80, 0, 0] };
    assert.equal(most([], {}, 'attributed', calm), 'carried');
    assert.equal(most([], {}, undefined, calm), 'attributed');
  });

  function most(
    features: readonly string[],
    supported: Partial<Supported>,
    before: SentenceLabel | undefined,
    weights = suspicious,
  ): SentenceLabel {
    const [belief] = labelSentences([new Set(features)], [{ support: 'none', by: [], ...supported }], before, weights);
    return sentenceLabels.reduce((best, label) => (belief![label] > belief![best] ? label : best));
  }
});

describe('the labels of sentences', () => {
  it('have weights for each label', () => {
    const { labels, features } = labelWeights();
    assert.ok([...features.values()].every((row) => row.length === labels.length && row.every(Number.isFinite)));
  });

  it('leave what the rules know for certain', async () => {
    const { brief } = await readExample(
      [
        'According to Ana Brekke, 212 wells ran dry on 4 March.',
        'The depot said on 5 March that 212 wells had run dry.',
        'Two of the wells reportedly burned on 4 March.',
        'The dam was dismissed as “a heap of old stones”.',
        'If the dam fails on 4 March, 212 wells will run dry.',
      ].join('\n\n'),
    );
    assert.deepEqual(
      brief.sentences.map(({ kind, support }) => (support === 'none' ? kind : support)),
      ['attributed', 'attributed', 'vague', 'claim', 'judgment'],
    );
    assert.deepEqual(
      brief.quotes.map(({ unattributed }) => unattributed),
      [true],
    );
  });

  it('say of plain facts that nobody is named for, and of an evaluation that looks like one', async () => {
    const { brief } = await readExample(
      'The hospital has no blood bank.\n\nStreet lights went out in the old town on 3 May.\n\nThe offer is thin.',
    );
    assert.deepEqual(
      brief.sentences.map(({ kind, support }) => `${kind} ${support}`),
      ['claim none', 'claim none', 'judgment none'],
    );
  });
});
