import assert from 'node:assert/strict';
import { attributionWeights } from '../../../src/core/brief/lexicons/en/weights/attribution';
import { spokenClaimWeights } from '../../../src/core/brief/lexicons/en/weights/spoken-claim';
import { writtenClaimWeights } from '../../../src/core/brief/lexicons/en/weights/written-claim';
import { probability } from '../../../src/core/brief/logistic';

describe('a logistic model', () => {
  const weights = { bias: 0, features: { figure: Math.log(3), hope: -Math.log(3) } };

  it('is even without features, and moves with each that it knows', () => {
    assert.equal(probability(weights, []), 0.5);
    assert.ok(Math.abs(probability(weights, ['figure']) - 0.75) < 1e-9);
    assert.equal(probability(weights, ['figure', 'hope', 'unheard of']), 0.5);
  });

  it('is fitted to at most some two hundred features in all', () => {
    const claims = [spokenClaimWeights, writtenClaimWeights].flatMap(({ features }) => Object.keys(features));
    assert.ok(Object.keys(attributionWeights.features).length + new Set(claims).size <= 220);
  });
});
