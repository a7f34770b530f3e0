/** How often an entry is named or cited: in the brief, and in all of them where somebody has counted. */
import type { CardContext, CardLink } from './context';
import { ownLink } from './markdown';

/** Once, here, is nothing to tell. */
export function usesSection(entry: Pick<CardLink, 'kind' | 'id'>, context: CardContext): string[] {
  const { usesOf, timesHere = 0 } = context;
  const { uses, briefs } = usesOf?.(entry) ?? { uses: 0, briefs: 0 };
  const [once, verb] = entry.kind === 'source' ? ['citation', 'Cited'] : ['mention', 'Named'];
  if (uses <= timesHere) return timesHere < 2 ? [] : ['', `${verb} ${timesHere} times in this brief`];
  const all = `${counted(uses, once)} in ${counted(briefs, 'brief')}`;
  const here = timesHere === 0 ? '' : `, ${timesHere.toLocaleString('en')} of them here`;
  return ['', ownLink(all, { ...entry, show: 'uses' }, context) + here];
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
