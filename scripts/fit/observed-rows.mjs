// The labelled sentences of documents with the features that the reading of a brief saw in them.
import { readAt } from '../eval/sentence-corpora.mjs';

/** `{ document, gold, features, row }` for each labelled sentence that was found; `kind` is the reading that is observed. */
export async function observedRows(core, documents, kind) {
  const project = await core.openProject({ list: async () => [], read: async () => undefined });
  return documents.flatMap(({ name, text, sentences }) => {
    const seen = [];
    core.readBrief('brief.md', text, project, {
      observe: (found) => {
        if (found.kind === kind) seen.push({ ...found, features: [...found.features] });
      },
    });
    return sentences.flatMap((sentence) => {
      const found = sentence.gold === null ? undefined : readAt(sentence, seen)[0];
      if (!found) return [];
      const { gold, row, text: written } = sentence;
      return [{ document: name, gold, row, text: written, features: found.features }];
    });
  });
}
