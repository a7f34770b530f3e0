/** A project with the entries of more files, and with what is wrong with those. */
import { byPlace, type Finding, inOneLine } from '../../text/finding';
import { checkWhole, withSeverities } from '../checks/catalogue';
import type { DossierFile } from '../entries';
import { joinedMap } from '../entry-map';
import { mergeFiles } from '../merge';
import type { Dossier } from '../model';
import { indexNames } from '../names';
import { changed, type Project } from '../project';

export interface Additions {
  readonly files: readonly DossierFile[];
  /** The bibliographies that cannot be read: as they are named → why. */
  readonly missing?: ReadonlyMap<string, string>;
  /** What is wrong beside what is wrong with the files. */
  readonly problems?: readonly Finding[];
}

/** The same project where nothing is added. Its own entries go before those of the files; problems are found when asked for. */
export function projectWith(project: Project, { files, missing = new Map(), problems: more = [] }: Additions): Project {
  if (files.length + missing.size + more.length === 0) return project;
  const dossier = withBehind(project.dossier, mergeFiles(files));
  let problems: readonly Finding[] | undefined;
  return changed(project, {
    dossier,
    names: files.some(({ actors, events }) => actors.length + events.length > 0) ? indexNames(dossier) : project.names,
    ...(missing.size > 0 && { missingBibliographies: missing }),
    get problems() {
      problems ??= [
        ...project.problems,
        ...withSeverities([...more, ...problemsOf(files, dossier)], project.config).map(inOneLine),
      ].sort(byPlace);
      return problems;
    },
  });
}

/** What is wrong with the files alone; whether their stored texts are there is not known here. */
function problemsOf(files: readonly DossierFile[], dossier: Dossier): Finding[] {
  const paths = new Set(files.map(({ path }) => path));
  const whole = checkWhole({ dossier, files: files.map((file) => ({ ...file, texts: [] })), texts: new Set() });
  return [...files.flatMap((file) => file.problems), ...whole.filter(({ file }) => paths.has(file))];
}

/** Entries of the second behind those of the first, where the first has none of the same id. */
function withBehind(first: Dossier, second: Dossier): Dossier {
  return {
    actors: joinedMap(first.actors, second.actors),
    events: joinedMap(first.events, second.events),
    sources: joinedMap(first.sources, second.sources),
    get statements() {
      return second.statements.length === 0 ? first.statements : [...first.statements, ...second.statements];
    },
  };
}
