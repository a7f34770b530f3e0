/** `dossier check --format sarif`, held against what SARIF 2.1.0 (OASIS, with its errata) asks of the parts that we write. */
import assert from 'node:assert/strict';
import { applyEdits, ruleInfos } from '../../src/core/api';
import { brief, dossier, folderWith, workspace } from './command-line';

type Json = { readonly [key: string]: unknown };

/** The properties that the schema lets each of our objects have; those with a star it must have. */
const allowed: Record<string, string> = {
  log: '$schema version* runs*',
  run: 'tool* columnKind artifacts results',
  tool: 'driver*',
  driver: 'name* version semanticVersion rules',
  rule: 'id* name shortDescription fullDescription help defaultConfiguration properties',
  artifact: 'location',
  artifactLocation: 'uri',
  result: 'ruleId ruleIndex level message* locations partialFingerprints fixes',
  location: 'physicalLocation',
  physicalLocation: 'artifactLocation region',
  region: 'startLine startColumn endLine endColumn',
  fix: 'description artifactChanges*',
  artifactChange: 'artifactLocation* replacements*',
  replacement: 'deletedRegion* insertedContent',
  deletedRegion: 'charOffset charLength',
};

function checkShape(kind: keyof typeof allowed, value: unknown): Json {
  const names = allowed[kind]!.split(' ');
  const keys = Object.keys(value as Json);
  for (const key of keys)
    assert(
      names.some((name) => name.replace('*', '') === key),
      `${kind} has ${key}`,
    );
  for (const name of names) if (name.endsWith('*')) assert(keys.includes(name.slice(0, -1)), `${kind} lacks ${name}`);
  return value as Json;
}

const list = (value: unknown): readonly Json[] => value as readonly Json[];

describe('SARIF', () => {
  let run: Json;
  before(async () => {
    const files = { ...workspace, 'briefs/한 서연 #1.md': '🌊 Experts say so.\r\n' };
    const { stdout } = await dossier(folderWith(files), 'check', '--format', 'sarif');
    const log = checkShape('log', JSON.parse(stdout));
    assert.equal(log.version, '2.1.0');
    run = checkShape('run', list(log.runs)[0]);
  });

  it('describes every rule', () => {
    const driver = checkShape('driver', checkShape('tool', run.tool).driver);
    const rules = list(driver.rules).map((rule) => checkShape('rule', rule));
    assert.deepEqual(
      rules.map(({ id }) => id),
      ruleInfos.map(({ id }) => id),
    );
    for (const { defaultConfiguration } of rules) {
      assert.match(String((defaultConfiguration as Json).level), /^(?:none|note|warning|error)$/);
    }
  });

  it('has a place, a level, a rule and a fingerprint for each finding', () => {
    const results = list(run.results).map((result) => checkShape('result', result));
    const places = results.map((result) => {
      const [location] = list(result.locations);
      const { artifactLocation, region } = checkShape(
        'physicalLocation',
        checkShape('location', location).physicalLocation,
      );
      const { startLine, startColumn, endLine, endColumn } = checkShape('region', region);
      assert.equal(ruleInfos[result.ruleIndex as number]!.id, result.ruleId);
      assert.match(Object.values(result.partialFingerprints as Json).join(), /^[0-9a-f]{16}$/);
      return `${checkShape('artifactLocation', artifactLocation).uri} ${startLine}:${startColumn}-${endLine}:${endColumn} ${result.level}`;
    });
    assert.deepEqual(places.sort(), [
      'briefs/%ED%95%9C%20%EC%84%9C%EC%97%B0%20%231.md 1:4-1:11 warning',
      'briefs/a.md 3:12-3:25 error',
      'briefs/a.md 5:1-5:8 warning',
    ]);
    assert.equal(run.columnKind, 'utf16CodeUnits');
  });

  it('has fixes that can be applied', () => {
    const [fix] = list(list(run.results).find(({ ruleId }) => ruleId === 'citation/unknown-key')!.fixes);
    const [change] = list(checkShape('fix', fix).artifactChanges);
    const edits = list(checkShape('artifactChange', change).replacements).map((replacement) => {
      const { deletedRegion, insertedContent } = checkShape('replacement', replacement);
      const { charOffset, charLength } = checkShape('deletedRegion', deletedRegion) as Record<string, number>;
      return { start: charOffset!, end: charOffset! + charLength!, text: String((insertedContent as Json).text) };
    });
    assert.equal(applyEdits(brief, edits), brief.replace('reprot', 'report'));
  });
});
