/** A finding as the editor shows it. */
import * as vscode from 'vscode';
import type { Finding } from '../core/api';
import type { ShownFinding } from './engine/protocol';

const severities: Record<Finding['severity'], vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Builds diagnostics whose codes open the rule's page, which the extension brings with it. */
export function diagnosticsWith({ extensionUri }: { extensionUri: vscode.Uri }) {
  return ({ finding: { rule, severity, message }, hasPage }: ShownFinding, range: vscode.Range): vscode.Diagnostic => {
    const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
    diagnostic.source = 'dossier';
    diagnostic.code = hasPage ? { value: rule, target: page } : rule;
    return diagnostic;
  };
}

export type DiagnosticOf = ReturnType<typeof diagnosticsWith>;
