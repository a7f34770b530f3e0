/** Which documents Dossier looks at; the configuration then says which of them are briefs. */
import * as vscode from 'vscode';

/** Wherever the workspace lies: all files are reached through the editor. */
const scheme = '*';

/** By language and by name: without the Quarto or R extension those files have no language of their own. */
export const proseFiles: readonly vscode.DocumentFilter[] = [
  { scheme, language: 'markdown' },
  { scheme, language: 'quarto' },
  { scheme, language: 'rmd' },
  { scheme, pattern: '**/*.{md,qmd,Rmd,rmd}' },
];

export const dataFiles: readonly vscode.DocumentFilter[] = [
  { scheme, language: 'yaml' },
  { scheme, pattern: '**/*.{yaml,yml}' },
];

export const proseAndDataFiles: readonly vscode.DocumentFilter[] = [...proseFiles, ...dataFiles];

export function matches(document: vscode.TextDocument, selector: vscode.DocumentSelector): boolean {
  return vscode.languages.match(selector, document) > 0;
}
