/** Works out what citing searches in before somebody asks for it, while nobody asks for anything else. */
import { type Project, preparingToCite } from '../../core/api';
import type { Attention } from './attention';
import { later } from './later';

/** The dossier may be in the middle of an edit, and each change asks for all of it again. */
const pause = 1000;

export class CitingAhead {
  readonly #attention: Attention;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be worked out now; what was before is given up, for its dossier is of yesterday. */
  #wanted: (() => Promise<Project>) | undefined;

  constructor(attention: Attention) {
    this.#attention = attention;
  }

  prepareSoon(project: () => Promise<Project>, tellFailure: (error: unknown) => void): void {
    this.#wanted = project;
    clearTimeout(this.#timer);
    this.#timer = later(() => this.#prepare(project).catch(tellFailure), pause);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
  }

  async #prepare(project: () => Promise<Project>): Promise<void> {
    await this.#attention.pause();
    for (const _ of preparingToCite(await project())) {
      await this.#attention.pause();
      if (this.#wanted !== project) return;
    }
  }
}
