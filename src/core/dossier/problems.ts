/** What is wrong with the files of several projects that share them: a folder's, and those of its briefs. */
import { byPlace, type Finding } from '../text/finding';
import type { Project } from './project';

/** Each once, sorted by place: the project of a brief has what is wrong with its folder's files too. */
export function problemsOf(projects: Iterable<Project>): Finding[] {
  const all = new Map<string, Finding>();
  for (const { problems } of new Set(projects)) {
    for (const problem of problems)
      all.set(`${problem.file} ${problem.rule} ${problem.start} ${problem.message}`, problem);
  }
  return [...all.values()].sort(byPlace);
}
