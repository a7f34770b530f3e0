/** Renders the citations of open briefs in their styles; what renders is loaded when it is first needed. */
import {
  type Brief,
  htmlToMarkdown,
  type Processor,
  type RenderedBrief,
  referenceListEdit,
  renderBrief,
  renderReference,
  styleOf,
} from '../../core/api';
import type { Folder, OpenBrief } from './folder';
import { placeEdits, placingInTexts } from './placing';
import type { Preview, ReferenceList } from './protocol';

const listBegins = '<!-- dossier-references -->';

export class Rendering {
  readonly #load: () => Promise<Processor>;
  #loading: Promise<Processor> | undefined;
  /** By the style, for which another may be chosen while a brief stays as it is. */
  readonly #briefs = new WeakMap<Brief, { readonly style: string; readonly rendered: RenderedBrief }>();

  constructor(load: () => Promise<Processor>) {
    this.#load = load;
  }

  /** The reference of a source as Markdown; undefined where nothing can render it. */
  async reference(key: string, { brief, project }: OpenBrief, folder: Folder): Promise<string | undefined> {
    const { files } = await folder.current();
    const processor = await this.#processor().catch(() => undefined);
    if (!processor || !project.dossier.sources.has(key)) return undefined;
    const html = renderReference(key, project, await styleOf(brief.file, brief.text, project, files), processor);
    return html === undefined ? undefined : htmlToMarkdown(html);
  }

  async preview(open: OpenBrief, folder: Folder): Promise<Preview> {
    const { text } = open.brief;
    const { citations, references, isNoteStyle } = await this.#rendered(open, folder);
    return {
      citations: citations.map(({ start, end, ...rendered }) => ({ written: text.slice(start, end), ...rendered })),
      references: references.map(({ html }) => html),
      hasList: text.includes(listBegins),
      isNoteStyle,
    };
  }

  async referenceList(open: OpenBrief, folder: Folder): Promise<ReferenceList> {
    const rendered = await this.#rendered(open, folder);
    const edit = referenceListEdit(open.brief, rendered);
    const { text, file } = open.brief;
    const placing = placingInTexts(folder.address, new Map([[file, text]]));
    const [placed] = edit ? placeEdits([{ file, ...edit }], placing) : [];
    const { references, unknown, problem } = rendered;
    return {
      ...(placed && { edit: placed }),
      ...{ count: references.length, unknown, ...(problem !== undefined && { problem }) },
    };
  }

  async #rendered({ brief, project }: OpenBrief, folder: Folder): Promise<RenderedBrief> {
    const { files } = await folder.current();
    const style = await styleOf(brief.file, brief.text, project, files);
    const known = this.#briefs.get(brief);
    if (known?.style === style.style) return known.rendered;
    const rendered = renderBrief(brief, project, style, await this.#processor());
    this.#briefs.set(brief, { style: style.style, rendered });
    return rendered;
  }

  #processor(): Promise<Processor> {
    this.#loading ??= this.#load().catch((error) => {
      this.#loading = undefined; // the next who asks tries again
      throw error;
    });
    return this.#loading;
  }
}
