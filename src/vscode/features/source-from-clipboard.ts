/** The command "Add Source from Clipboard…": BibTeX and CSL as they are; a DOI or an address only where the user allows the network. */
import * as vscode from 'vscode';
import type { EntryFields, PastedSource } from '../../core/api';
import type { Adding } from '../adding';
import type { Asked } from '../asked';
import type { EngineClient } from '../engine/client';
import { fetchText } from '../fetching';

interface Parts {
  readonly adding: Adding;
  readonly engine: EngineClient;
  readonly asked: Asked;
}

export function registerSourceFromClipboard({ adding, engine, asked }: Parts): vscode.Disposable {
  /** Another extension may say what is to be read in place of the clipboard. */
  return asked.register('dossier.addSourceFromClipboard', 'Add Source from Clipboard', async (said?: unknown) => {
    const text = typeof said === 'string' ? said : await vscode.env.clipboard.readText();
    const pasted = await engine.request('pastedSource', { text });
    const entries = await entriesIn(pasted, engine);
    if (entries) await adding.add({ kind: 'source', entries });
  });
}

/** Undefined where there are none, and the user has been told why. */
async function entriesIn(pasted: PastedSource, engine: EngineClient): Promise<readonly EntryFields[] | undefined> {
  if (pasted.kind === 'sources') return pasted.sources;
  if (pasted.kind === 'nothing')
    return tell(
      'The clipboard holds no source. Copy BibTeX, CSL-JSON, a DOI or the address of a page, then try again.',
    );
  if (!vscode.workspace.getConfiguration('dossier.network').get<boolean>('allowed')) {
    void offerSetting();
    return undefined;
  }
  const { host } = new URL(pasted.address);
  const fetched = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Asking ${host} about the source` },
    () => fetchText(pasted.address, accepted[pasted.kind]),
  );
  if ('reason' in fetched) return tell(fetched.reason);
  const sources = await engine.request('fetchedSources', { ...fetched, accessed: today() });
  return sources.length > 0 ? sources : tell(`${host} answered with nothing that tells about a source.`);
}

/** A registry of DOIs answers in CSL where it is asked to; https://citation.crosscite.org/docs.html */
const accepted = {
  doi: 'application/vnd.citationstyles.csl+json, text/html;q=0.5',
  page: 'text/html, application/xhtml+xml, */*;q=0.1',
};

function tell(reason: string): undefined {
  void vscode.window.showInformationMessage(reason);
}

async function offerSetting(): Promise<void> {
  const open = 'Open the Setting';
  const chosen = await vscode.window.showInformationMessage(
    'Nothing was asked: Dossier uses the network only where the setting “Dossier: Network: Allowed” is on.',
    open,
  );
  if (chosen === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', '@id:dossier.network.allowed');
}

/** As the calendar on the wall has it. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
