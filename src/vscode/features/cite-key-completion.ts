/** Completion of cite keys behind `@`, found by key, author, title and year. */
import * as vscode from 'vscode';
import type { CiteKeyCompletion } from '../../core/api';
import type { Briefs } from '../briefs';
import { matches, proseFiles } from '../documents';
import type { Guard } from '../guard';
import { Pauses } from '../pauses';
import { rangeIn } from '../places';

/** A longer list is cut, and asked for again with every letter: tens of thousands of items freeze the editor. */
const longest = 200;

interface Parts {
  readonly briefs: Briefs;
  readonly guard: Guard;
}

export function registerCiteKeyCompletion({ briefs, guard }: Parts): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: guard('Completion of a cite key', async (document, position) => {
      const found = await completionsAt(document, position, briefs);
      if (!found) return undefined;
      const inserting = new vscode.Range(document.positionAt(found.start), position);
      const typed = document.getText(inserting);
      const range = { inserting, replacing: rangeIn(document, found) };
      const items = shortlist(found.items, typed).map((item) => itemFor(item, range, typed));
      return new vscode.CompletionList(items, items.length < found.items.length);
    }),
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(proseFiles, provider, '@', '{'),
    offerAfterDeletion({ briefs, guard }),
  );
}

async function completionsAt(document: vscode.TextDocument, position: vscode.Position, briefs: Briefs) {
  const open = await briefs.of(document);
  return open?.in.engine.completeCiteKeyAt(open.brief, document.offsetAt(position), open.in.project);
}

/** All of a short list; of a long one the best that hold what is typed. */
function shortlist(items: readonly CiteKeyCompletion[], typed: string): readonly CiteKeyCompletion[] {
  if (items.length <= longest) return items;
  const word = typed.replace(/^\{/, '').toLowerCase();
  return items
    .filter(({ filterText }) => filterText.toLowerCase().includes(word))
    .sort((a, b) => (a.sortText < b.sortText ? -1 : 1))
    .slice(0, longest);
}

function itemFor(
  { text, label, detail, documentation, filterText, sortText }: CiteKeyCompletion,
  range: { inserting: vscode.Range; replacing: vscode.Range },
  typed: string,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
  item.insertText = text;
  item.detail = detail;
  item.documentation = documentation;
  // What is typed is matched from the @ on, and so with the brace of a key in braces.
  item.filterText = typed.startsWith('{') ? `{${filterText}` : filterText;
  item.sortText = sortText;
  item.range = range;
  return item;
}

/** In prose, VS Code suggests at trigger characters alone, so a key that is being shortened has to be asked for. */
function offerAfterDeletion({ briefs, guard }: Parts): vscode.Disposable {
  const pauses = new Pauses(100);
  const offer = guard('Completion after a deletion', async (document: vscode.TextDocument) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || !editor.selection.isEmpty) return;
    const found = await completionsAt(document, editor.selection.active, briefs);
    if (found?.items.length) await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change] = contentChanges;
    const deletes = contentChanges.length === 1 && change?.text === '' && change.rangeLength === 1;
    if (deletes && reason === undefined && matches(document, proseFiles)) pauses.after('offer', () => offer(document));
  });
  return vscode.Disposable.from(pauses, listener);
}
