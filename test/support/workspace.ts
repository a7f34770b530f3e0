/** Workspaces in memory: a project from a few files, and the example dossier that the rules' texts are about. */
import {
  applyEdits,
  type FileEdit,
  globMatcher,
  openProject,
  type Project,
  type ProjectOptions,
  type WorkspaceFiles,
  withTexts,
} from '../../src/core/api';

export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): WorkspaceFiles {
  return {
    list: async (globs) => Object.keys(files).filter(globMatcher(globs)),
    read: async (path) => {
      const content = files[path];
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}

export function projectOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options?: ProjectOptions,
): Promise<Project> {
  return openProject(memoryFiles(files), options);
}

/** The same with all stored texts. */
export async function projectWithTexts(files: Readonly<Record<string, string>>): Promise<Project> {
  const project = await projectOf(files);
  return withTexts(project, memoryFiles(files), project.textFiles.keys());
}

/** The files after a fix or a renaming, which may edit several of them. */
export function withEdits(
  files: Readonly<Record<string, string>>,
  edits: readonly FileEdit[],
): Readonly<Record<string, string>> {
  const edited = new Set(edits.map(({ file }) => file));
  const changed = [...edited].map((path) => {
    const own = edits.filter(({ file }) => file === path);
    return [path, applyEdits(files[path] ?? '', own)] as const;
  });
  return { ...files, ...Object.fromEntries(changed) };
}

/** Everything in it is invented. */
export const exampleDossier = `
actors:
  - id: ana-brekke
    name: Ana Brekke
    type: person
    aliases: [Brekke]
    roles:
      - {title: Head of the Oster depot, from: 2019, sources: [oster-report]}
      - {title: Deputy mayor, body: oster, until: 2018}
  - {id: herald, name: Fjord Herald, type: media}
  - {id: oster, name: Oster, type: public-body}
  - {id: han-seo, name: Han Seo-yeon, type: person, aliases: [한서연]}
events:
  - id: oster-breach
    name: Oster dam breach
    aliases: [breach at Oster]
    date: 2021-03-04
    place: Oster
    participants: [ana-brekke]
    outcome: The reservoir emptied within a day.
    sources: [{id: oster-report, locator: p. 2}]
sources:
  - id: oster-report
    type: report
    title: The failure of the Oster dam
    author: [{literal: Dam Inspectorate}]
    issued: 2021-05
    reliability: B
    credibility: 2
  - id: herald-2021
    type: article-newspaper
    title: Brekke recalls the night
    author: [{family: Dahl, given: Ingrid}]
    container-title: Fjord Herald
    issued: {date-parts: [[2021, 3, 9]]}
    derived-from: [ana-brekke]
statements:
  - by: oster
    date: 2021-03-09
    says: The inspectorate closed the dam.
    kind: official
    sources: [{id: oster-report, locator: p. 4}]
  - by: ana-brekke
    date: 2021-03-08
    quote: we saw it go
    kind: quoted
    via: [herald]
    about: [oster-breach]
    sources: [{id: herald-2021, locator: para. 3}]
`;

const exampleProjects = new Map<string, Promise<Project>>();

/** Opened once, for nothing changes a project. */
function openedOnce(files: Readonly<Record<string, string>>): Promise<Project> {
  const key = JSON.stringify(files);
  const project = exampleProjects.get(key) ?? projectWithTexts(files);
  exampleProjects.set(key, project);
  return project;
}

/** The project of the example dossier, with more entries in a file beside it. */
export function exampleProject(config = '', more = ''): Promise<Project> {
  return openedOnce({
    ...{ 'dossier.yaml': config, 'dossier/example.yaml': exampleDossier },
    ...(more !== '' && { 'dossier/more.yaml': more }),
  });
}

/** The example dossier with stored texts of its sources, by cite key. */
export function exampleWithTexts(stored: Readonly<Record<string, string>>, config = ''): Promise<Project> {
  const texts = Object.entries(stored).map(([key, text]) => [`dossier/texts/${key}.md`, text]);
  return openedOnce({
    'dossier.yaml': config,
    'dossier/example.yaml': exampleDossier,
    ...Object.fromEntries(texts),
  });
}
