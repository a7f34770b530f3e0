/** An engine over files in memory, which counts what is read; and what a test says to it. */
import { globMatcher, loadProcessor } from '../../src/core/api';
import { type Cache, noCache } from '../../src/vscode/engine/cache';
import { noStore } from '../../src/vscode/engine/index-store';
import type { Remote } from '../../src/vscode/engine/peer';
import type { Editor, Engine } from '../../src/vscode/engine/protocol';
import { startSession } from '../../src/vscode/engine/session';

export const folder = 'memory:/workspace';
export const brief = { folder, path: 'briefs/brief.md' };

export interface TestEngine {
  readonly engine: Engine;
  /** The paths that were read, in their order, since this was last emptied. */
  readonly reads: string[];
  readonly lists: string[];
  /** How often the engine said that the problems may be others. */
  problemsNoted(): number;
  /** Writes a file, or removes it, and tells the engine. */
  write(path: string, text: string | undefined): Promise<void>;
  /** Changes a document without saving it; without a text it is closed. */
  edit(path: string, text: string | undefined): Promise<void>;
  /** The card over the first place of a word in a brief that says nothing else. */
  cardOver(word: string): Promise<string>;
  /** The rules that are reported, by file. */
  problems(): Promise<Record<string, string[]>>;
}

export function testEngine(
  files: Record<string, string | Uint8Array>,
  cache: Cache = noCache,
  store = noStore,
): TestEngine {
  const reads: string[] = [];
  const lists: string[] = [];
  let version = 1;
  let isOpen = false;
  let noted = 0;
  const stamps = new Map<string, number>();
  let opened: () => void = () => undefined;
  const editor: Editor = {
    list: async ({ glob }) => {
      lists.push(glob);
      return Object.keys(files).filter(globMatcher([glob]));
    },
    stat: async ({ path }) =>
      path in files ? { modified: stamps.get(path) ?? 0, size: files[path]!.length } : undefined,
    read: async ({ path }) => {
      reads.push(path);
      const content = files[path];
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    didOpen: () => opened(),
    didFindProblems: () => void noted++,
    dependsOn: () => undefined,
    didRead: () => undefined,
    didIndex: () => undefined,
    didFail: ({ message }) => {
      throw new Error(message);
    },
  };
  const remote = {
    request: async (method: keyof Editor, params: never) => (editor[method] as (params: never) => unknown)(params),
  } as unknown as Remote<Editor>;
  const engine = startSession({ editor: remote, cacheFor: () => cache, indexStoreFor: () => store, loadProcessor });
  const untilOpened = (tell: () => void): Promise<void> =>
    new Promise((done) => {
      opened = done;
      tell();
    });

  return {
    engine,
    reads,
    lists,
    problemsNoted: () => noted,
    write: (path, text) =>
      untilOpened(() => {
        const cameOrWent = !(path in files) || text === undefined;
        if (text === undefined) delete files[path];
        else files[path] = text;
        stamps.set(path, ++version);
        engine.noteFiles({ folder, paths: [path], cameOrWent });
      }),
    edit: (path, text) =>
      untilOpened(() =>
        engine.noteDocument({
          folder,
          path,
          ...(text !== undefined && { open: { version: ++version, text, isUnsaved: true } }),
        }),
      ),
    cardOver: async (word) => {
      if (!isOpen) engine.openFolder({ folder });
      isOpen = true;
      engine.noteDocument({ ...brief, open: { version: ++version, text: `Then ${word} spoke.\n`, isUnsaved: false } });
      const card = await engine.card({ ...brief, version, offset: 6 });
      return card?.markdown ?? '';
    },
    problems: async () => {
      const all = await engine.problems({ folder });
      return Object.fromEntries(all.map(([file, found]) => [file, found.map(({ finding }) => finding.rule)]));
    },
  };
}
