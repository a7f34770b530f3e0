/** The reference list in a brief, between two comments: where it goes, and what it holds. */
import type { Brief } from '../brief/brief';
import type { TextEdit } from '../text/edits';
import { htmlToMarkdown } from './html';
import type { RenderedBrief } from './rendering';

const opening = '<!-- dossier-references -->';
const closing = '<!-- /dossier-references -->';
const heading = /^(?:references|bibliography|works cited|sources|literature)$/i;

/** The references as a list of Markdown, one paragraph each. */
export function referencesAsMarkdown({ references }: Pick<RenderedBrief, 'references'>): string {
  return references.map(({ html }) => htmlToMarkdown(html)).join('\n\n');
}

/**
 * The one edit that brings the list up to date: between the comments where they stand, else below a heading such as
 * “References” with nothing under it, else at the end, under such a heading. Undefined where nothing would change.
 */
export function referenceListEdit(brief: Brief, rendered: RenderedBrief): TextEdit | undefined {
  const { text } = brief;
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const list = referencesAsMarkdown(rendered);
  const whole = [opening, '', ...(list === '' ? [] : [list, '']), closing].join('\n').replaceAll('\n', lineBreak);
  const start = text.indexOf(opening);
  const end = start < 0 ? -1 : text.indexOf(closing, start);
  if (end >= 0) {
    const range = { start, end: end + closing.length };
    return text.slice(range.start, range.end) === whole ? undefined : { ...range, text: whole };
  }
  const last = brief.blocks.findLast(({ kind }) => kind === 'heading');
  const isReady = last && heading.test(last.prose.text.trim()) && text.slice(last.end).trim() === '';
  const at = text.trimEnd().length;
  const above = isReady ? '' : `## References${lineBreak}${lineBreak}`;
  const gap = at === 0 ? '' : lineBreak.repeat(2);
  return { start: at, end: text.length, text: `${gap}${above}${whole}${lineBreak}` };
}
