/** Where the values of plain YAML stand. */
import type { TextRange } from '../text/range';
import type { Path, Yaml } from './yaml';

/** What stands at a range: a list or, with keys, a map; what the library has read; or else a word or a text. */
export interface PlainNode extends TextRange {
  readonly keys?: readonly (TextRange & { readonly name: string })[];
  readonly nodes?: readonly PlainNode[];
  /** Of a list of one item, this, that begins at the offset. */
  readonly yaml?: Yaml;
  readonly offset?: number;
}

export function placesIn(root: PlainNode): Pick<Yaml, 'rangeOf' | 'rangeOfKey'> {
  return {
    rangeOf: (path) => rangeOf(root, path),
    rangeOfKey: (path) => rangeOfKey(root, path),
  };
}

function rangeOf(root: PlainNode, path: Path): TextRange {
  const { node, rest } = nearest(root, path);
  return node.yaml ? moved(node.yaml.rangeOf([0, ...rest]), node.offset!) : { start: node.start, end: node.end };
}

function rangeOfKey(root: PlainNode, path: Path): TextRange {
  const { node, rest } = nearest(root, path.slice(0, -1));
  if (node.yaml) return moved(node.yaml.rangeOfKey([0, ...rest, ...path.slice(-1)]), node.offset!);
  const key = rest.length === 0 ? node.keys?.find(({ name }) => name === String(path.at(-1))) : undefined;
  return key ? { start: key.start, end: key.end } : rangeOf(root, path);
}

/** The node at the path, or the nearest enclosing one, with the steps that are left. */
function nearest(root: PlainNode, path: Path): { node: PlainNode; rest: Path } {
  let node = root;
  for (const [i, step] of path.entries()) {
    const index = node.keys ? node.keys.findIndex(({ name }) => name === String(step)) : Number(step);
    const below = node.nodes?.[index];
    if (!below) return { node, rest: path.slice(i) };
    node = below;
  }
  return { node, rest: [] };
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
