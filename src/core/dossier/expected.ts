/** What may stand at a place of an entry, read off the schema: fields, a list, one of some words. */
import { type EntryList, entrySchemas } from './schema';
import type { Path } from './yaml';

export interface Expected {
  /** The fields of a map that may stand here, by name, each with what it means. */
  readonly fields: ReadonlyMap<string, string | undefined>;
  /** The only words that may stand here; none where any may. */
  readonly words: readonly string[];
  readonly isList: boolean;
}

/** What may stand at the path of an entry; nothing in particular where the schema does not know the path. */
export function expectedAt(list: EntryList, path: Path): Expected {
  let nodes = alternatives(entrySchemas[list]);
  for (const step of path) nodes = nodes.flatMap((node) => alternatives(below(node, step)));
  return {
    fields: new Map(
      nodes.flatMap(({ entries = {} }) => Object.entries(entries).map(([name, of]) => [name, about(of)])),
    ),
    words: nodes.flatMap(wordsOf),
    isList: nodes.some(({ item }) => item !== undefined),
  };
}

/** As much of a schema of valibot as is read here. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly (SchemaNode | string)[];
  readonly pipe?: readonly SchemaNode[];
  readonly requirement?: unknown;
  readonly description?: unknown;
}

function below(node: SchemaNode, step: string | number): SchemaNode | undefined {
  return typeof step === 'number' ? node.item : node.entries?.[step];
}

/** What is behind "optional" and "one of". */
function alternatives(node: SchemaNode | undefined): SchemaNode[] {
  if (!node) return [];
  if (node.wrapped) return alternatives(node.wrapped);
  if (node.type !== 'union') return [node];
  return (node.options ?? []).flatMap((option) => (typeof option === 'string' ? [] : alternatives(option)));
}

function wordsOf({ type, options = [], pipe = [] }: SchemaNode): string[] {
  if (type === 'picklist') return options.filter((option) => typeof option === 'string');
  const bound = (name: string): unknown => pipe.find((step) => step.type === name)?.requirement;
  const [least, most] = [bound('min_value'), bound('max_value')];
  if (typeof least !== 'number' || typeof most !== 'number') return [];
  return Array.from({ length: most - least + 1 }, (_, i) => String(least + i));
}

function about({ pipe = [] }: SchemaNode): string | undefined {
  const description = pipe.findLast((step) => step.type === 'description')?.description;
  return typeof description === 'string' ? description : undefined;
}
