/** What is accepted from Zotero goes into the dossier, so that the brief is whole where Zotero is not. */
import * as vscode from 'vscode';
import type { EntryFields } from '../../core/api';
import type { Adding } from '../adding';
import type { Asked } from '../asked';
import type { Projects } from '../projects';
import { addFromZotero, type Zotero } from '../zotero';

interface Parts {
  readonly zotero: Zotero;
  readonly projects: Projects;
  readonly adding: Adding;
  readonly asked: Asked;
}

export function registerZotero({ zotero, projects, adding, asked }: Parts): vscode.Disposable {
  return asked.register(addFromZotero, 'Add from Zotero', async (brief?: unknown, fields?: unknown) => {
    const folder = brief instanceof vscode.Uri ? await projects.of(brief) : undefined;
    if (folder) await adding.addBeside({ kind: 'source', entries: [fields as EntryFields] }, folder);
    zotero.noteAdded();
  });
}
