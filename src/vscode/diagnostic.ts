/** A finding as the editor shows it. */
import * as vscode from 'vscode';
import type { Finding } from '../core/api';
import type { ShownFinding } from './engine/protocol';
import { pageUri } from './pages';

const severities: Record<Finding['severity'], vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The diagnostic's code opens the page of its rule. */
export function diagnosticOf({ finding: { rule, severity, message }, hasPage }: ShownFinding, range: vscode.Range) {
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'dossier';
  diagnostic.code = hasPage ? { value: rule, target: pageUri('rule', rule) } : rule;
  return diagnostic;
}
