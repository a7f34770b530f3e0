/** Completion in the files of the dossier: ids by name, the words that a field takes, and the fields. */
import * as vscode from 'vscode';
import type { DossierCompletion } from '../../core/api';
import { dataFiles } from '../documents';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn } from '../places';

export function registerDossierCompletion(parts: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  const { documents, guard } = parts;
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: guard('Completion in the dossier', async (document, position, cancellation) => {
      const details = { offset: document.offsetAt(position) };
      const found = await documents.ask('dossierCompletions', document, details, cancellation);
      if (!found) return undefined;
      const inserting = new vscode.Range(document.positionAt(found.start), position);
      const range = { inserting, replacing: rangeIn(document, found) };
      return new vscode.CompletionList(
        found.items.map((item, i) => itemFor(item, { range, sortText: String(i).padStart(4, '0') })),
        found.incomplete,
      );
    }),
  };
  // Behind `by:`, behind a dash, at the beginning of a list in brackets and behind each of its commas.
  return vscode.languages.registerCompletionItemProvider(dataFiles, provider, ' ', '[', ',', '{');
}

const kinds: Record<DossierCompletion['kind'], vscode.CompletionItemKind> = {
  actor: vscode.CompletionItemKind.Reference,
  event: vscode.CompletionItemKind.Event,
  source: vscode.CompletionItemKind.Reference,
  word: vscode.CompletionItemKind.EnumMember,
  field: vscode.CompletionItemKind.Property,
};

function itemFor(
  { label, kind, text, detail, filterText }: DossierCompletion,
  shown: Pick<vscode.CompletionItem, 'range' | 'sortText'>,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(detail === undefined ? label : { label, description: detail }, kinds[kind]);
  item.insertText = text;
  item.filterText = filterText;
  if (text.endsWith(': '))
    item.command = { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };
  return Object.assign(item, shown);
}
