/** How well briefs are sourced: claims with a source of all claims, which source supports which claim, what the dossier lacks. */
import type { Brief } from '../brief/brief';
import type { Project } from '../dossier/project';
import { unknownSpeakers } from '../rules/unknown-names';
import { shortReference } from '../sources/reference';
import { positionAt } from '../text/lines';

/** A sentence that claims something. */
export interface ReportedClaim {
  /** One-based. */
  readonly line: number;
  readonly text: string;
  /** How it is supported: `none` and `vague` are no support. */
  readonly support: 'cited' | 'attributed' | 'carried' | 'vague' | 'none';
  /** The cite keys and the ids of the actors that support it. */
  readonly by: readonly string[];
}

export interface BriefCoverage {
  readonly file: string;
  readonly claims: readonly ReportedClaim[];
  readonly supported: number;
}

export interface NamedOutside {
  readonly name: string;
  /** Where the name stands: `file:line`. */
  readonly places: readonly string[];
}

export interface CoverageReport {
  readonly briefs: readonly BriefCoverage[];
  readonly claims: number;
  readonly supported: number;
  /** Every source or actor that supports a claim, with a short name, the most used first. */
  readonly sources: readonly { readonly id: string; readonly name: string; readonly claims: number }[];
  /** Those that speak in a brief and are not in the dossier. */
  readonly unknownSpeakers: readonly NamedOutside[];
  /** Cite keys that no source has. */
  readonly unknownKeys: readonly NamedOutside[];
  /** Actors and events of the dossier that no brief names. */
  readonly unnamed: readonly string[];
  /** Sources of the dossier that no brief cites. */
  readonly uncited: readonly string[];
}

export interface ReadBriefOf {
  readonly brief: Brief;
  /** With the brief's own bibliographies. */
  readonly project: Project;
}

/** The report over briefs of one project or of several; what the dossiers lack is told of all together. */
export function coverageOf(read: readonly ReadBriefOf[], projects: readonly Project[]): CoverageReport {
  const briefs = read.map(({ brief }) => coverageOfBrief(brief));
  const claims = briefs.flatMap((brief) => brief.claims);
  const all = [...projects, ...read.map(({ project }) => project)];
  const cited = new Set(read.flatMap(({ brief }) => brief.citations.map(({ key }) => key)));
  const named = new Set(read.flatMap(({ brief }) => brief.mentions.flatMap(({ candidates }) => candidates)));
  const ids = (of: (project: Project) => Iterable<string>): string[] => [
    ...new Set(projects.flatMap((one) => [...of(one)])),
  ];
  return {
    briefs,
    claims: claims.length,
    supported: briefs.reduce((sum, { supported }) => sum + supported, 0),
    sources: usedSources(claims, all),
    unknownSpeakers: outside(read.flatMap(outsideSpeakers)),
    unknownKeys: outside(read.flatMap(unknownKeys)),
    unnamed: ids(({ dossier }) => [...dossier.actors.keys(), ...dossier.events.keys()]).filter((id) => !named.has(id)),
    uncited: ids(({ dossier }) => dossier.sources.keys()).filter((key) => !cited.has(key)),
  };
}

function coverageOfBrief({ file, sentences, text, lines }: Brief): BriefCoverage {
  const claims = sentences
    .filter(({ kind }) => kind === 'claim')
    .map(({ start, end, support, by }): ReportedClaim => {
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      return { line: positionAt(lines, start).line + 1, text: words, support, by: [...new Set(by)] };
    });
  const supported = claims.filter(({ support }) => support !== 'none' && support !== 'vague').length;
  return { file, claims, supported };
}

function usedSources(claims: readonly ReportedClaim[], projects: readonly Project[]): CoverageReport['sources'] {
  const counts = new Map<string, number>();
  for (const { by } of claims) for (const id of by) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, name: nameOf(id, projects), claims: count }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

function nameOf(id: string, projects: readonly Project[]): string {
  for (const { dossier } of projects) {
    const source = dossier.sources.get(id);
    if (source) return shortReference(source);
    const actor = dossier.actors.get(id);
    if (actor) return actor.name;
  }
  return id;
}

type Place = readonly [name: string, place: string];

function outsideSpeakers({ brief }: ReadBriefOf): Place[] {
  return unknownSpeakers(brief).map(({ name, start }) => [name, placeOf(start, brief)]);
}

function unknownKeys({ brief, project }: ReadBriefOf): Place[] {
  return brief.citations
    .filter(({ key }) => !project.dossier.sources.has(key))
    .map(({ key, start }): Place => [key, placeOf(start, brief)]);
}

function placeOf(offset: number, { file, lines }: Brief): string {
  return `${file}:${positionAt(lines, offset).line + 1}`;
}

function outside(places: readonly Place[]): NamedOutside[] {
  const byName = new Map<string, string[]>();
  for (const [name, place] of places) byName.set(name, [...(byName.get(name) ?? []), place]);
  return [...byName].map(([name, all]) => ({ name, places: [...new Set(all)] }));
}
