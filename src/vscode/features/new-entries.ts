/** The commands "New Actor…", "New Event…" and "New Source…": they ask for a name or a title, and the rest is written in the file. */
import * as vscode from 'vscode';
import type { EntryKind } from '../../core/api';
import type { Adding } from '../adding';
import type { Guard } from '../guard';

interface Question {
  readonly command: string;
  readonly kind: EntryKind;
  readonly field: 'name' | 'title';
  readonly prompt: string;
}

const questions: readonly Question[] = [
  { command: 'dossier.newActor', kind: 'actor', field: 'name', prompt: 'The name of the person or body' },
  { command: 'dossier.newEvent', kind: 'event', field: 'name', prompt: 'The name of the event' },
  { command: 'dossier.newSource', kind: 'source', field: 'title', prompt: 'The title of the source' },
];

export function registerNewEntries({ adding, guard }: { adding: Adding; guard: Guard }): vscode.Disposable {
  const commands = questions.map(({ command, kind, field, prompt }) => {
    /** A keyboard shortcut or another extension may say the name, and then it is not asked for. */
    const add = guard(`The command ${command}`, async (said?: unknown) => {
      const answer = typeof said === 'string' ? said : await vscode.window.showInputBox({ prompt, validateInput });
      const name = answer?.trim();
      if (name && !validateInput(name)) await adding.add({ kind, entries: [{ [field]: name }] });
    });
    return vscode.commands.registerCommand(command, add);
  });
  return vscode.Disposable.from(...commands);
}

function validateInput(name: string): string | undefined {
  if (name.trim() === '') return 'Write at least one character.';
  return name.length > 500 ? 'Write at most 500 characters.' : undefined;
}
