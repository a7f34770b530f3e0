/** A finding as the editor shows it. */
import * as vscode from 'vscode';
import type { Finding } from '../core/api';
import type { Engine } from './engine';

const severities: Record<Finding['severity'], vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Builds diagnostics whose codes open the rule's page, which the extension brings with it. */
export function diagnosticsWith({ extensionUri }: { extensionUri: vscode.Uri }) {
  return (finding: Finding, range: vscode.Range, engine: Engine): vscode.Diagnostic => {
    const diagnostic = new vscode.Diagnostic(range, finding.message, severities[finding.severity]);
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${finding.rule}.md`);
    diagnostic.source = 'dossier';
    diagnostic.code = engine.ruleById(finding.rule) ? { value: finding.rule, target: page } : finding.rule;
    return diagnostic;
  };
}

export type DiagnosticOf = ReturnType<typeof diagnosticsWith>;
