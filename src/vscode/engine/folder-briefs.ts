/** The briefs of a folder as its index sees them: what is open in an editor is read once for both. */
import { decodeUtf8, readUses, usesIn } from '../../core/api';
import type { Folder } from './folder';
import type { BriefNow, Briefs } from './workspace-index';

export function briefsOf(folder: Folder): Briefs {
  return {
    project: async () => (await folder.current()).project,
    list: async () => {
      const { project, files } = await folder.current();
      return files.find(project.config.briefs);
    },
    at: async (path): Promise<BriefNow> => {
      const { project, files } = await folder.current();
      const document = files.documents.get(path);
      if (document)
        return {
          stamp: `open ${document.version}`,
          text: async () => document.text,
          usesIn: async (text) => {
            const open = await folder.briefAt(path);
            return open?.brief.text === text ? usesIn(open.brief) : readUses(text, project);
          },
        };
      const { stamp, diskStamp, read } = await files.at(path);
      return {
        stamp,
        diskStamp,
        text: async () => {
          const bytes = await read();
          const decoded = bytes && decodeUtf8(bytes);
          return decoded && 'text' in decoded ? decoded.text : undefined;
        },
        usesIn: async (text) => readUses(text, project),
      };
    },
  };
}
