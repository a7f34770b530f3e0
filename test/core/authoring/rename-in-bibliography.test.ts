/** Cite keys in bibliographies: before and after. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/api';
import { renameInBibliography } from '../../../src/core/authoring/rename-in-bibliography';

/** Renames `old`, whose first place in the text is where the source comes from. */
function renamed(file: string, text: string, newKey = 'new-1'): string | undefined {
  const written = /["']?old["']?/.exec(text)!;
  const origin = { file, start: written.index, end: written.index + written[0].length };
  const edits = renameInBibliography('old', newKey, origin, text);
  return edits && applyEdits(text, edits);
}

describe('renaming in a bibliography', () => {
  it('changes the key of a BibTeX entry, and where others name it', () => {
    const before =
      '% old\n@book{old, title = {old}}\n@incollection{x, crossref = {old}, related="old,older", note={old}}\n';
    assert.equal(
      renamed('refs.bib', before),
      '% old\n@book{new-1, title = {old}}\n@incollection{x, crossref = {new-1}, related="new-1,older", note={old}}\n',
    );
  });

  it('changes the id of a CSL item', () => {
    assert.equal(renamed('refs.json', '[{"id": "old", "title": "old"}]'), '[{"id": "new-1", "title": "old"}]');
    assert.equal(renamed('refs.yaml', '- id: old\n  title: old\n'), '- id: new-1\n  title: old\n');
    assert.equal(renamed('refs.yaml', "- id: 'old'\n", "o'x"), "- id: 'o''x'\n");
    assert.equal(renamed('refs.yaml', '- id: old\n', '2019'), '- id: "2019"\n');
  });

  it('gives nothing where the key is not there any more', () => {
    assert.equal(renameInBibliography('old', 'x', { file: 'a.json', start: 0, end: 3 }, '[{"id": "old"}]'), undefined);
    assert.equal(renameInBibliography('old', 'x', { file: 'a.bib', start: 0, end: 3 }, '@book{older,}'), undefined);
    assert.equal(renameInBibliography('old', 'x', { file: 'a.yaml', start: 90, end: 93 }, ''), undefined);
  });
});
