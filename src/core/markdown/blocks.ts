/** A brief as a list of blocks in the order of the file: what kind of text each is, where it stands, and its prose. */
import { covers, type TextRange } from '../text/range';
import { type FrontMatter, frontMatterOf } from './front-matter';
import { type Comment, linkLabelsOf, readComment, readInline } from './inline';
import { parseMarkdown, type SyntaxNode } from './lezer';
import type { Prose } from './prose';

export type { Comment };

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'attribution-line'
  | 'table-cell'
  | 'caption'
  | 'memo-line'
  | 'footnote'
  /** The words of an image. */
  | 'description';

export interface Block extends TextRange {
  readonly kind: BlockKind;
  readonly prose: Prose;
  /** The heading's level, 1–6. */
  readonly level?: number;
  /** The label of the footnote that the block belongs to; an inline note has none. */
  readonly label?: string;
  /** The list that an item belongs to: equal for items of one list, and the offset at which it starts. */
  readonly list?: number;
  /** The block quote that a block belongs to, likewise. */
  readonly quotation?: number;
}

export interface Markdown {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** The YAML at the head, without its fences. */
  readonly frontMatter?: FrontMatter;
}

/** Reads any text as Pandoc's Markdown; never fails. */
export function readMarkdown(text: string): Markdown {
  const tree = parseMarkdown(text);
  const reading = new Reading(text, linkLabelsOf(text, tree));
  reading.readChildren(tree.topNode, {});
  const frontMatter = frontMatterOf(text);
  const lists = generatedLists(reading.comments);
  return {
    blocks: reading.blocks
      .filter((block) => !lists.some((list) => covers(list, block)))
      .sort((a, b) => a.start - b.start),
    comments: reading.comments,
    ...(frontMatter && { frontMatter }),
  };
}

/** Lists in quotations in lists, deeper than anybody writes: there a stack would end, and reading never fails. */
const deepest = 500;

interface Surroundings {
  readonly list?: number;
  readonly quotation?: number;
  readonly label?: string;
}

class Reading {
  readonly blocks: Block[] = [];
  readonly comments: Comment[] = [];
  private lastWasTable = false;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly linkLabels: ReadonlySet<string>,
  ) {}

  readChildren(node: SyntaxNode, around: Surroundings): void {
    if (this.depth === deepest) return;
    this.depth++;
    for (let child = node.firstChild; child; child = child.nextSibling) this.readBlock(child, around);
    this.depth--;
  }

  private readBlock(node: SyntaxNode, around: Surroundings): void {
    const wasTable = this.lastWasTable;
    this.lastWasTable = false;
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
    if (heading) return this.addBlock(node, 'heading', { level: Number(heading[1]) });
    switch (node.name) {
      case 'Paragraph':
      case 'Task':
        return this.readParagraph(node, around, wasTable);
      case 'Blockquote':
        this.readChildren(node, { ...around, quotation: node.from });
        return this.markAttributionLine(node);
      case 'BulletList':
      case 'OrderedList':
        return this.readChildren(node, { ...around, list: node.from });
      case 'FootnoteDefinition': {
        const label = node.getChild('FootnoteLabel');
        return this.readChildren(node, { label: label ? this.text.slice(label.from + 2, label.to - 2) : '' });
      }
      case 'Table':
        this.readTable(node);
        this.lastWasTable = true;
        return;
      case 'CommentBlock': {
        const comment = readComment(this.text, node);
        if (comment) this.comments.push(comment);
        return;
      }
      case 'ListItem':
        return this.readChildren(node, around);
      default: // code, HTML, rules, link definitions: nothing a reader reads as text
        return;
    }
  }

  private readTable(table: SyntaxNode): void {
    for (let row = table.firstChild; row; row = row.nextSibling) {
      for (const cell of row.getChildren('TableCell')) this.addBlock(cell, 'table-cell', {});
    }
  }

  private readParagraph(node: SyntaxNode, around: Surroundings, afterTable: boolean): void {
    this.addBlock(node, this.kindOfParagraph(node, around, afterTable), around);
  }

  private kindOfParagraph(node: SyntaxNode, around: Surroundings, afterTable: boolean): BlockKind {
    if (around.label !== undefined) return 'footnote';
    const text = this.text.slice(node.from, node.to);
    if (/^(?:Table)?:\s/.test(text)) return 'caption';
    if (afterTable && /^[*_]*(?:source|sources|note|notes)\b[^.:]{0,20}:/i.test(text)) return 'caption';
    if (around.quotation !== undefined) return 'quote';
    if (around.list !== undefined) return 'item';
    return isMemoLine(text) ? 'memo-line' : 'paragraph';
  }

  /** The last paragraph of a block quote that names its speaker, `— Name, role`, is no part of the quotation. */
  private markAttributionLine(quotation: SyntaxNode): void {
    const index = this.blocks.findLastIndex((block) => covers({ start: quotation.from, end: quotation.to }, block));
    const last = this.blocks[index];
    if (last?.kind === 'quote' && /^(?:[—–]|--+)\s*\S/.test(last.prose.text)) {
      this.blocks[index] = { ...last, kind: 'attribution-line' };
    }
  }

  private addBlock(node: SyntaxNode, kind: BlockKind, more: Surroundings & { level?: number }): void {
    const { prose, comments, notes, descriptions } = readInline(this.text, node, this.linkLabels);
    this.blocks.push({ start: node.from, end: node.to, kind, prose, ...more });
    for (const note of notes) this.blocks.push({ kind: 'footnote', ...note });
    for (const description of descriptions) this.blocks.push({ kind: 'description', ...description });
    this.comments.push(...comments);
  }
}

/** Address lines, classification and signature of a memo or cable: `**To:** Desk`, `SUBJECT: …`, `FM EMBASSY …`, `PRYCE`. */
function isMemoLine(text: string): boolean {
  if (text.length > 300 || leadsToProse.test(text)) return false;
  const everyLine = (pattern: RegExp): boolean => text.split(/\r\n?|\n/).every((line) => pattern.test(line.trim()));
  const label = /^(?:\*\*[^*.!?]{1,30}:\*\*|\*\*[^*.!?]{1,30}\*\*:|[A-Z][A-Z /]{1,20}:)(?:\s|$)/;
  const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
  return everyLine(label) || (everyLine(capitals) && !/[.!?]["”’)]*$/.test(text.trim()) && !/@/.test(text));
}

/** `**BLUF:** …`, `KEY JUDGMENT: …`: a label of what the brief says, and none of its address lines. */
const leadsToProse =
  /^[*_]*(?:BLUF|bottom lines?|(?:key|main) (?:judge?ments?|findings?|assessments?|conclusions?))\b/i;

/** What stands between `<!-- dossier-references -->` and its end is made from the sources, and nobody's text. */
function generatedLists(comments: readonly Comment[]): TextRange[] {
  return comments.flatMap((comment, i) => {
    const end = comment.text === 'dossier-references' ? comments[i + 1] : undefined;
    return end?.text === '/dossier-references' ? { start: comment.end, end: end.start } : [];
  });
}
