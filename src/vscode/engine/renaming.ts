/** Renaming over a whole folder: the texts of all its files go to the core, as the editor has them. */
import { type Project, type Refusal, type RenameTarget, renameEntry } from '../../core/api';
import type { Folder } from './folder';
import { placeEdits, placingInTexts } from './placing';
import type { PlacedRename } from './protocol';

/** A target, and the project that knows it: of a brief that has sources of its own, with those. */
export interface Renamed {
  readonly target: RenameTarget;
  readonly project: Project;
}

export async function renameIn(
  folder: Folder,
  { target, project }: Renamed,
  newId: string,
): Promise<PlacedRename | Refusal> {
  const { files, project: ofFolder } = await folder.settled();
  const origin = originOf(target, project);
  const paths = [...project.dossierFiles, ...project.sourceFiles, ...(origin ? [origin] : [])];
  const texts = await files.texts(ofFolder.config.briefs, paths);
  const isShared = originOf(target, ofFolder) !== undefined;
  if (!isShared) await keepThoseWith(target, { origin, texts, folder });
  const renamed = renameEntry(target, newId, texts, project);
  if ('reason' in renamed) return renamed;
  return { edits: placeEdits(renamed.edits, placingInTexts(folder.address, texts)), notes: renamed.notes };
}

interface Sharing {
  readonly origin: string | undefined;
  readonly texts: Map<string, string>;
  readonly folder: Folder;
}

/** A source of a brief's own bibliography is not meant where another brief has that key from elsewhere. */
async function keepThoseWith(target: RenameTarget, { origin, texts, folder }: Sharing): Promise<void> {
  const { project } = await folder.settled();
  for (const [path, text] of texts) {
    if (path === origin || project.dossierFiles.includes(path) || project.sourceFiles.includes(path)) continue;
    if (originOf(target, await folder.withOwnSources(path, text)) !== origin) texts.delete(path);
  }
}

/** The file in which the entry is written. */
function originOf({ kind, id }: RenameTarget, { dossier: { actors, events, sources } }: Project): string | undefined {
  return { actor: actors, event: events, source: sources }[kind].get(id)?.origin.file;
}
