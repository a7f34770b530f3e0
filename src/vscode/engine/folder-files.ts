/** The files of one folder: unsaved text goes before what is on the disk, and nothing is read twice. */
import {
  type Decoded,
  type DossierFile,
  decodeUtf8,
  linesOf,
  loadDossierFile,
  type WorkspaceFiles,
} from '../../core/api';
import type { Cache } from './cache';
import { limited } from './limited';
import { type DossierReading, pack, unpack } from './packing';
import type { Remote } from './peer';
import type { DocumentState, Editor, FilesChange } from './protocol';

type OpenDocument = NonNullable<DocumentState['open']>;

interface Parts {
  readonly folder: string;
  readonly editor: Remote<Editor>;
  readonly cache: Cache;
}

interface KeptReading extends DossierReading {
  readonly stamp: string;
  /** What the file said when it was last whole. */
  readonly whole: DossierFile;
}

interface KeptText {
  readonly stamp: string;
  readonly decoded: Decoded | undefined;
}

const absent = 'absent';
const unsaved = 'unsaved in an editor';
const outdated = 'outdated';

export class FolderFiles implements WorkspaceFiles {
  readonly documents = new Map<string, OpenDocument>();
  readonly #parts: Parts;
  readonly #inTurn = limited(8);
  /** Glob → the paths that it finds, until a file comes or goes. */
  readonly #lists = new Map<string, Promise<readonly string[]>>();
  /** Path → what changes with the file, until it is said to have changed. */
  readonly #stamps = new Map<string, Promise<string>>();
  readonly #readings = new Map<string, KeptReading>();
  readonly #texts = new Map<string, KeptText>();
  /** What the opening that goes on, or the last one, asked for. */
  readonly #globs = new Set<string>();
  /** Every file that was ever asked for: it may come back. */
  readonly #paths = new Set<string>();
  #done = 0;
  #total = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Does the project depend on the document? */
  noteDocument({ path, open }: DocumentState): boolean {
    const before = this.documents.get(path);
    if (open) this.documents.set(path, open);
    else this.documents.delete(path);
    if (!before?.isUnsaved && !open?.isUnsaved) return false;
    this.#stamps.delete(path);
    return this.#paths.has(path);
  }

  noteChange({ paths, cameOrWent }: FilesChange): void {
    for (const path of paths) {
      this.#stamps.delete(path);
      this.#texts.delete(path);
      // Not by its stamp alone: some file systems have none that changes.
      const known = this.#readings.get(path);
      if (known) this.#readings.set(path, { ...known, stamp: outdated });
    }
    if (cameOrWent) this.#lists.clear();
  }

  beginOpening(): void {
    this.#globs.clear();
    this.#done = 0;
    this.#total = 0;
  }

  /** Forgets what other files of a dossier held. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#readings.keys()) if (!paths.has(path)) this.#readings.delete(path);
    this.#parts.cache.keepOnly(paths);
  }

  /** Globs, and the paths that none of them finds. */
  async dependsOn(): Promise<readonly string[]> {
    const globs = [...this.#globs];
    const found = new Set(await this.list(globs));
    return [...globs, ...[...this.#paths].filter((path) => !found.has(path))];
  }

  /** What was looked for, in words. */
  async states(): Promise<{ globs: [glob: string, found: number][]; paths: [path: string, state: string][] }> {
    const globs = [...this.#globs].map(
      async (glob): Promise<[string, number]> => [glob, (await this.#find(glob)).length],
    );
    const paths = [...this.#paths].map(async (path): Promise<[string, string]> => [path, await this.#state(path)]);
    return { globs: await Promise.all(globs), paths: await Promise.all(paths) };
  }

  async list(globs: readonly string[]): Promise<readonly string[]> {
    for (const glob of globs) this.#globs.add(glob);
    const found = await Promise.all(globs.map((glob) => this.#find(glob)));
    return [...new Set(found.flat())];
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const document = this.documents.get(path);
    if (document?.isUnsaved) return new TextEncoder().encode(document.text);
    return this.#parts.editor.request('read', { folder: this.#parts.folder, path });
  }

  /** The configuration and the stored texts: they are kept as they are. */
  async readText(path: string): Promise<Decoded | undefined> {
    this.#paths.add(path);
    const stamp = await this.#stamp(path);
    const known = this.#texts.get(path);
    if (known?.stamp === stamp) return known.decoded;
    const bytes = stamp === absent ? undefined : await this.read(path);
    const decoded = bytes && decodeUtf8(bytes);
    this.#texts.set(path, { stamp, decoded });
    return decoded;
  }

  /** A file of the dossier; while it is broken, what it said when it was last whole, with what is wrong now. */
  async dossierFile(path: string): Promise<DossierFile> {
    this.#paths.add(path);
    this.#total++;
    const { file, whole } = await this.#inTurn(() => this.#reading(path));
    this.#done++;
    this.#tellProgress();
    return file === whole ? file : { ...whole, problems: file.problems };
  }

  /** The texts of files that the project need not depend on; those that cannot be read are not among them. */
  async texts(globs: readonly string[], paths: readonly string[]): Promise<Map<string, string>> {
    const { editor, folder } = this.#parts;
    const found = await Promise.all(globs.map((glob) => editor.request('list', { folder, glob })));
    const read = [...new Set([...found.flat(), ...paths])].map((path) =>
      this.#inTurn(async (): Promise<[string, string][]> => {
        const bytes = await this.read(path).catch(() => undefined);
        const decoded = bytes && decodeUtf8(bytes);
        return decoded && 'text' in decoded ? [[path, decoded.text]] : [];
      }),
    );
    return new Map((await Promise.all(read)).flat());
  }

  /** Where a file of the dossier takes new entries, as it was last read. */
  entryPlaces(path: string): DossierFile['places'] {
    return this.#readings.get(path)?.file.places ?? {};
  }

  /** Where the lines of a file start whose problems are to be placed. */
  lineStarts(path: string): ArrayLike<number> {
    const reading = this.#readings.get(path);
    if (reading) return reading.lines;
    const decoded = this.#texts.get(path)?.decoded;
    return linesOf(decoded && 'text' in decoded ? decoded.text : '').starts;
  }

  async #reading(path: string): Promise<KeptReading> {
    const stamp = await this.#stamp(path);
    const known = this.#readings.get(path);
    if (known?.stamp === stamp) return known;
    const reading = (!known && (await this.#cached(path, stamp))) || (await this.#readAnew(path, stamp));
    const whole = isWhole(reading.file) ? reading.file : (known?.whole ?? reading.file);
    const kept = { ...reading, stamp, whole };
    this.#readings.set(path, kept);
    return kept;
  }

  async #cached(path: string, stamp: string): Promise<DossierReading | undefined> {
    const packed = await this.#parts.cache.find(path, stamp);
    try {
      return packed && unpack(packed);
    } catch {
      return undefined;
    }
  }

  async #readAnew(path: string, stamp: string): Promise<DossierReading> {
    let lines = Uint32Array.of(0);
    const noted: WorkspaceFiles = {
      list: (globs) => this.list(globs),
      read: async (of) => {
        const bytes = await this.read(of);
        if (bytes)
          lines = Uint32Array.from(linesOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).starts);
        return bytes;
      },
    };
    const packed = pack({ file: await loadDossierFile(noted, path), lines });
    if (!stamp.startsWith(unsaved)) this.#parts.cache.keep(path, stamp, packed);
    // The entries as they were read hold on to the whole text of the file: each word is a slice of it.
    return unpack(packed);
  }

  #find(glob: string): Promise<readonly string[]> {
    const found = this.#lists.get(glob) ?? this.#parts.editor.request('list', { folder: this.#parts.folder, glob });
    this.#lists.set(glob, found);
    return found;
  }

  #stamp(path: string): Promise<string> {
    const document = this.documents.get(path);
    if (document?.isUnsaved) return Promise.resolve(`${unsaved} ${document.version}`);
    const stamp =
      this.#stamps.get(path) ??
      this.#parts.editor
        .request('stat', { folder: this.#parts.folder, path })
        .then((found) => (found ? `${found.modified} ${found.size}` : absent));
    this.#stamps.set(path, stamp);
    return stamp;
  }

  async #state(path: string): Promise<string> {
    const stamp = await this.#stamp(path);
    if (stamp === absent) return absent;
    return stamp.startsWith(unsaved) ? unsaved : 'saved';
  }

  #tellProgress(): void {
    const progress = { folder: this.#parts.folder, done: this.#done, total: this.#total };
    this.#parts.editor.request('didRead', progress).catch(() => undefined);
  }
}

/** A mistake in a bibliography costs no entry but its own, and may stand there for years. */
function isWhole({ path, problems }: DossierFile): boolean {
  return (
    /\.(?:bib|bibtex|biblatex|json)$/i.test(path) ||
    !problems.some(({ rule }) => rule === 'dossier/syntax' || rule === 'dossier/encoding')
  );
}
