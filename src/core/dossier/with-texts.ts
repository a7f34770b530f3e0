/** A project with the words of stored texts: those that something is about to ask for, and no others. */
import { readText, type WorkspaceFiles } from './files';
import { changed, type Project } from './project';

/**
 * The project with the stored texts of the sources with these cite keys in `texts`, so that what is pure can look into them.
 * A text that cannot be read counts as none. The same project where none of the sources has one.
 */
export async function withTexts(project: Project, files: WorkspaceFiles, keys: Iterable<string>): Promise<Project> {
  const { texts, textFiles } = project;
  const wanted = [...new Set(keys)].filter((key) => textFiles.has(key) && !texts.has(key));
  if (wanted.length === 0) return project;
  const read = wanted.map(async (key): Promise<[string, string][]> => {
    const file = await readText(files, textFiles.get(key)!);
    return file && 'text' in file ? [[key, file.text]] : [];
  });
  const all = new Map([...texts, ...(await Promise.all(read)).flat()]);
  const unreadable = wanted.filter((key) => !all.has(key));
  if (unreadable.length === 0) return changed(project, { texts: all });
  const readable = new Map(textFiles);
  for (const key of unreadable) readable.delete(key);
  return changed(project, { texts: all, textFiles: readable });
}
