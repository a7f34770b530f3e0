/** The outline of a dossier file: its actors, events, sources and statements. The bar above the editor shows it too. */
import * as vscode from 'vscode';
import type { EntryList } from '../../core/api';
import { dataFiles } from '../documents';
import type { OutlineItem } from '../engine/moving-protocol';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn } from '../places';

export function registerOutline(parts: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  const { documents, guard } = parts;
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: guard('An outline', async (document, cancellation) => {
      const items = await documents.ask('outline', document, {}, cancellation);
      return items && lists.flatMap(({ list, name }) => listSymbol(items, { list, name, document }));
    }),
  };
  return vscode.languages.registerDocumentSymbolProvider(dataFiles, provider, { label: 'Dossier' });
}

const lists: readonly { readonly list: EntryList; readonly name: string }[] = [
  { list: 'actors', name: 'Actors' },
  { list: 'events', name: 'Events' },
  { list: 'sources', name: 'Sources' },
  { list: 'statements', name: 'Statements' },
];

const kinds: Record<EntryList, vscode.SymbolKind> = {
  actors: vscode.SymbolKind.Class,
  events: vscode.SymbolKind.Event,
  sources: vscode.SymbolKind.File,
  statements: vscode.SymbolKind.String,
};

interface Shown {
  readonly list: EntryList;
  readonly name: string;
  readonly document: vscode.TextDocument;
}

function listSymbol(all: readonly OutlineItem[], { list, name, document }: Shown): vscode.DocumentSymbol[] {
  const items = all.filter((item) => item.list === list);
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return [];
  const range = rangeIn(document, { start: first.start, end: last.end });
  const symbol = new vscode.DocumentSymbol(name, '', vscode.SymbolKind.Namespace, range, rangeIn(document, first.at));
  symbol.children = items.map((item) => {
    const label = item.label || item.list; // an editor refuses a symbol without a name
    return new vscode.DocumentSymbol(
      label,
      item.detail,
      kinds[list],
      rangeIn(document, item),
      rangeIn(document, item.at),
    );
  });
  return [symbol];
}
