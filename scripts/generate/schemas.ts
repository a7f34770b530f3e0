/** The JSON Schemas of the files that a user writes, made from the checks that the engine runs on them. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { RuleInfo } from '../../src/core/api';
import { configSchema as configFileSchema, dossierFileSchema } from '../../src/core/dossier/schema';
import { severities } from '../../src/core/text/finding';

type Json = { [key: string]: unknown };

export function dossierSchema(): Json {
  return titled('A file of the dossier: actors, events, sources and statements', convert(dossierFileSchema));
}

export function configSchema(rules: readonly RuleInfo[]): Json {
  const schema = convert(configFileSchema);
  const properties = schema.properties as Json;
  properties.rules = {
    type: 'object',
    description: 'How loud each rule is.',
    properties: Object.fromEntries(rules.map(({ id, summary, severity }) => [id, ruleLevel(summary, severity)])),
    additionalProperties: false,
  };
  return titled('The configuration of Dossier', schema);
}

function ruleLevel(description: string, severity: string): Json {
  return { description, enum: severities, default: severity };
}

function convert(schema: Parameters<typeof toJsonSchema>[0]): Json {
  const converted = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-07' }) as Json;
  return closed(converted) as Json;
}

/** The engine reports an unknown key; so does an editor that reads the schema. Records and CSL items stay open. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Json = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  if (copy.type === 'object' && copy.properties && copy.additionalProperties === undefined) {
    copy.additionalProperties = false;
  }
  return copy;
}

function titled(title: string, schema: Json): Json {
  const { $schema, ...rest } = schema;
  return { $schema: $schema ?? 'http://json-schema.org/draft-07/schema#', title, ...rest };
}
