/** Who is mentioned and what is cited where, over all briefs of a folder: built in the background, and kept up as they change. */
import {
  type BriefUses,
  type Dossier,
  type EntryKey,
  type EntryKind,
  entryKey,
  hashOf,
  isTouched,
  type LinkState,
  numbersPerUse,
  type Position,
  type Project,
  relink,
} from '../../core/api';
import type { Attention } from './attention';
import type { IndexStore } from './index-store';
import { later } from './later';
import { limited } from './limited';
import { type UseCount, UseCounts } from './use-counts';

/** The text of a brief as it is now, and what is used in it, which is read when it is first asked for. */
export interface BriefNow {
  /** Another one whenever the text may be another. */
  readonly stamp: string;
  /** That of the disk, where the text is from there. */
  readonly diskStamp?: string | undefined;
  /** Undefined where there is no text to be had. */
  text(): Promise<string | undefined>;
  usesIn(text: string): Promise<BriefUses>;
}

/** The briefs of a folder, as it is. */
export interface Briefs {
  project(): Promise<Project>;
  list(): Promise<readonly string[]>;
  at(path: string): Promise<BriefNow>;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  /** All are done, and something is used where it was not, or no more. */
  readonly hasNews: boolean;
}

interface Parts {
  readonly briefs: Briefs;
  readonly attention: Attention;
  readonly store: IndexStore;
  readonly tellProgress: (progress: IndexProgress) => void;
  readonly tellFailure: (error: unknown) => void;
}

/** A use of an entry in a brief. */
export interface PlacedUse {
  readonly path: string;
  readonly from: Position;
  readonly to: Position;
  /** The name may mean another entry as well. */
  readonly isAmbiguous: boolean;
}

interface Indexed {
  readonly stamp: string;
  readonly diskStamp: string | undefined;
  readonly textHash: string;
  readonly uses: BriefUses;
}

/** While somebody types, the index waits this long, and before it is written, longer. */
const pauses = { typing: 250, saving: 3000 };
/** So many files are asked for at a time. */
const together = 16;

export class WorkspaceIndex {
  readonly #parts: Parts;
  readonly #inTurn = limited(1);
  readonly #briefs = new Map<string, Indexed>();
  #paths: readonly string[] = [];
  #linkState: LinkState = new Map();
  /** The dossier that it is the state of. */
  #linkedTo: Dossier | undefined;
  /** Briefs to look at; all of them, where it is not known which. */
  #dirty: Set<string> | 'all' = 'all';
  #running: Promise<void> | undefined;
  /** Something was noted that nobody has begun to take in. */
  #isBehind = true;
  #isLoaded = false;
  #isClosed = false;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #counts = new UseCounts();
  #wasComplete = false;
  #hasNews = true;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Everything that has been noted is in it. */
  get isComplete(): boolean {
    return !this.#isBehind && !this.#running;
  }

  /** The project was opened, or opened anew; or briefs came or went. */
  noteAll(): void {
    this.#dirty = 'all';
    this.#runSoon(0);
  }

  noteBriefs(paths: Iterable<string>, { isTyping }: { readonly isTyping: boolean }): void {
    if (this.#dirty !== 'all') for (const path of paths) this.#dirty.add(path);
    this.#runSoon(isTyping ? pauses.typing : 0);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#saving);
    clearTimeout(this.#typing);
  }

  /** Goes on at once, though somebody is typing, and ends when all is in it. */
  async complete(): Promise<void> {
    while (!this.isComplete && !this.#isClosed) await this.#run();
  }

  usesOf(keys: readonly EntryKey[]): PlacedUse[] {
    const sorted = [...this.#briefs].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.flatMap(([path, { uses }]) => usesAt(path, uses, keys));
  }

  /**
   * How often each entry is used for certain: what may mean another one is not counted. Undefined until all briefs have been
   * looked through once; of a brief that is to be looked at again it is what was there before.
   */
  get counts(): ReadonlyMap<EntryKey, UseCount> | undefined {
    return this.#wasComplete ? this.#counts.all : undefined;
  }

  /** The cite keys that its briefs have, those first that most of them have. */
  citedMost(): readonly string[] {
    return this.#counts.citedMost;
  }

  /** The same of one entry. */
  countOf(kind: EntryKind, id: string): UseCount | undefined {
    return this.counts?.get(entryKey(kind, id));
  }

  #runSoon(pause: number): void {
    this.#isBehind = true;
    clearTimeout(this.#typing);
    this.#typing = later(() => this.#run().catch(this.#parts.tellFailure), pause);
  }

  /** One run at a time; what changes meanwhile is in the next. */
  #run(): Promise<void> {
    this.#running ??= this.#takeInAll()
      .finally(() => {
        this.#running = undefined;
      })
      .then(() => this.#tellEnd());
    return this.#running;
  }

  async #takeInAll(): Promise<void> {
    try {
      while (this.#isBehind && !this.#isClosed) {
        await this.#parts.attention.pause();
        await this.#load();
        this.#isBehind = false; // until something is noted
        await this.#takeIn();
      }
    } catch (error) {
      this.#isBehind = true;
      this.#dirty = 'all';
      throw error;
    }
    this.#wasComplete = true;
  }

  #tellEnd(): void {
    const total = this.#paths.length;
    const hasNews = this.#hasNews;
    this.#hasNews = false;
    if (!this.#isClosed) this.#parts.tellProgress({ done: total, total, hasNews });
  }

  async #takeIn(): Promise<void> {
    const dirty = this.#dirty;
    this.#dirty = new Set();
    const project = await this.#parts.briefs.project();
    const wanted = new Set(dirty === 'all' ? await this.#listAnew() : dirty);
    for (const path of await this.#relink(project)) wanted.add(path);
    await this.#look([...wanted]);
  }

  async #load(): Promise<void> {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    const stored = await this.#parts.store.load();
    if (!stored) return;
    this.#linkState = stored.linkState;
    for (const [path, brief] of stored.briefs) this.#keep(path, { ...brief, stamp: '', diskStamp: brief.stamp });
  }

  async #listAnew(): Promise<readonly string[]> {
    this.#paths = [...(await this.#parts.briefs.list())].sort();
    const known = new Set(this.#paths);
    for (const path of [...this.#briefs.keys()]) if (!known.has(path)) this.#forget(path);
    return this.#paths;
  }

  #keep(path: string, brief: Indexed): void {
    const last = this.#briefs.get(path)?.uses;
    this.#briefs.set(path, brief);
    if (last === brief.uses) return;
    this.#hasNews = true;
    if (last) this.#counts.remove(last);
    this.#counts.add(brief.uses);
  }

  #forget(path: string): void {
    const last = this.#briefs.get(path)?.uses;
    if (!last) return;
    this.#counts.remove(last);
    this.#briefs.delete(path);
    this.#hasNews = true;
    this.#saveLater();
  }

  /** The briefs that the dossier's change can reach: they are to be read again, and until then what was in them counts. */
  async #relink({ dossier }: Project): Promise<string[]> {
    if (this.#linkedTo === dossier) return [];
    const pause = () => this.#parts.attention.pause();
    const isLinked = this.#briefs.size > 0;
    const change = await relink(this.#linkState, dossier, { last: this.#linkedTo, isLinked, pause });
    this.#linkedTo = dossier;
    if (change.entries.size === 0) return [];
    const touched = [...this.#briefs].filter(([, { uses }]) => isTouched(uses, change));
    for (const [path, { uses }] of touched)
      this.#briefs.set(path, { uses, stamp: 'linked to another dossier', diskStamp: undefined, textHash: '' });
    return touched.map(([path]) => path);
  }

  /** Files are looked up and read side by side, for that is mostly waiting; briefs are read one after the other. */
  async #look(paths: readonly string[]): Promise<void> {
    const { tellProgress } = this.#parts;
    for (let done = 0; done < paths.length && !this.#isClosed; done += together) {
      await Promise.all(paths.slice(done, done + together).map((path) => this.#lookAt(path)));
      tellProgress({ done, total: paths.length, hasNews: false });
    }
  }

  async #lookAt(path: string): Promise<void> {
    const now = await this.#parts.briefs.at(path);
    const known = this.#briefs.get(path);
    if (known?.stamp === now.stamp) return;
    if (known && now.diskStamp !== undefined && known.diskStamp === now.diskStamp) return;
    const text = await now.text().catch(() => undefined);
    if (text === undefined) return this.#forget(path);
    const textHash = `${text.length} ${hashOf(text)}`;
    const uses = known?.textHash === textHash ? known.uses : await this.#read(now, text);
    this.#keep(path, { stamp: now.stamp, diskStamp: now.diskStamp, textHash, uses });
    if (now.diskStamp !== undefined) this.#saveLater();
  }

  #read(now: BriefNow, text: string): Promise<BriefUses> {
    return this.#inTurn(async () => {
      await this.#parts.attention.pause();
      return now.usesIn(text);
    });
  }

  #saveLater(): void {
    clearTimeout(this.#saving);
    this.#saving = later(() => this.saveNow(), pauses.saving);
  }

  /** Only a complete index tells of what dossier its briefs are a reading; another is kept when it is complete. */
  saveNow(): void {
    if (!this.isComplete) return this.#saveLater();
    const briefs = [...this.#briefs].flatMap(([path, { diskStamp, textHash, uses }]) =>
      diskStamp === undefined ? [] : [[path, { stamp: diskStamp, textHash, uses }] as const],
    );
    this.#parts.store.save({ linkState: this.#linkState, briefs: new Map(briefs) });
  }
}

function usesAt(path: string, { entries, places }: BriefUses, keys: readonly EntryKey[]): PlacedUse[] {
  const wanted = new Set(keys.map((key) => entries.indexOf(key)).filter((number) => number >= 0));
  const found: PlacedUse[] = [];
  if (wanted.size === 0) return found;
  for (let i = 0; i < places.length; i += numbersPerUse) {
    if (!wanted.has(places[i]!)) continue;
    const [, line, column, endLine, endColumn, isAmbiguous] = places.subarray(i, i + numbersPerUse);
    const from = { line: line!, column: column! };
    found.push({ path, from, to: { line: endLine!, column: endColumn! }, isAmbiguous: isAmbiguous === 1 });
  }
  return found;
}
