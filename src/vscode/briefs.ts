/** What the open briefs say: each is parsed once per edit, and every feature asks here. */
import type * as vscode from 'vscode';
import type { Brief, Finding } from '../core/api';
import { pathBelow } from './places';
import type { OpenProject } from './project-folder';
import type { Projects } from './projects';

export interface OpenBrief {
  readonly brief: Brief;
  readonly in: OpenProject;
  /** The check, done when it is first asked for. */
  readonly findings: () => readonly Finding[];
}

interface Reading extends OpenBrief {
  readonly version: number;
}

export class Briefs {
  readonly #projects: Projects;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();

  constructor({ projects }: { projects: Projects }) {
    this.#projects = projects;
  }

  /** The brief as it is now; undefined where the document is none. */
  async of(document: vscode.TextDocument): Promise<OpenBrief | undefined> {
    const open = await this.#projects.of(document.uri);
    const path = open && pathBelow(open.root, document.uri);
    if (path === undefined || document.isClosed || !open?.engine.isBrief(open.project, path)) return undefined;
    const known = this.#readings.get(document);
    if (known?.version === document.version && known.in === open) return known;
    const reading = { ...read(path, document.getText(), open), version: document.version };
    this.#readings.set(document, reading);
    return reading;
  }
}

function read(path: string, text: string, open: OpenProject): OpenBrief {
  const { engine, project } = open;
  const brief = engine.readBrief(path, text, project);
  let findings: readonly Finding[] | undefined;
  return {
    brief,
    in: open,
    findings: () => {
      findings ??= engine.checkBrief(brief, project);
      return findings;
    },
  };
}
