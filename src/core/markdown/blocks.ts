/** A brief as a list of blocks in the order of the file: what kind of text each is, where it stands, and its prose. */
import { covers, type TextRange } from '../text/range';
import { decodeEntity } from './entities';
import { parseMarkdown, type SyntaxNode } from './lezer';
import { type Prose, ProseBuilder, placeholder } from './prose';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'attribution-line'
  | 'table-cell'
  | 'caption'
  | 'memo-line'
  | 'footnote';

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

export interface Comment extends TextRange {
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string;
  /** True where the comment stands on lines of its own. */
  readonly alone: boolean;
}

export interface Markdown {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** The YAML at the head, without its fences. */
  readonly frontMatter?: TextRange & { readonly text: string };
}

/** Reads any text as Pandoc's Markdown; never fails. */
export function readMarkdown(text: string): Markdown {
  const reading = new Reading(text);
  reading.readChildren(parseMarkdown(text).topNode, {});
  return {
    blocks: reading.blocks.sort((a, b) => a.start - b.start),
    comments: reading.comments,
    ...(reading.frontMatter && { frontMatter: reading.frontMatter }),
  };
}

interface Surroundings {
  readonly list?: number;
  readonly quotation?: number;
  readonly label?: string;
}

class Reading {
  readonly blocks: Block[] = [];
  readonly comments: Comment[] = [];
  frontMatter?: TextRange & { readonly text: string };
  private lastWasTable = false;

  constructor(private readonly text: string) {}

  readChildren(node: SyntaxNode, around: Surroundings): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.readBlock(child, around);
  }

  private readBlock(node: SyntaxNode, around: Surroundings): void {
    const wasTable = this.lastWasTable;
    this.lastWasTable = false;
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
    if (heading) return this.addBlock(node, 'heading', { level: Number(heading[1]) });
    switch (node.name) {
      case 'FrontMatter':
        return this.readFrontMatter(node);
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
      case 'CommentBlock':
        return this.addComment(node);
      case 'ListItem':
        return this.readChildren(node, around);
      default: // code, HTML, rules, link definitions: nothing a reader reads as text
        return;
    }
  }

  private readFrontMatter(node: SyntaxNode): void {
    const whole = this.text.slice(node.from, node.to);
    const inner = /^---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:(?:^|\r\n?|\n)(?:---|\.\.\.)[ \t]*)?$/.exec(whole);
    const start = node.from + whole.indexOf('\n') + 1;
    const content = inner?.[1] ?? '';
    this.frontMatter = { start, end: start + content.length, text: content };
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

  private addComment(node: SyntaxNode): void {
    const whole = this.text.slice(node.from, node.to);
    const inner = /^<!--([\s\S]*?)(?:-->|$)/.exec(whole);
    if (!inner) return;
    const lineStart = this.text.lastIndexOf('\n', node.from - 1) + 1;
    const alone =
      /^[\s>]*$/.test(this.text.slice(lineStart, node.from)) &&
      /^[ \t]*(?:\r|\n|$)/.test(this.text.slice(node.from + inner[0].length));
    this.comments.push({ start: node.from, end: node.from + inner[0].length, text: inner[1]!.trim(), alone });
  }

  private addBlock(node: SyntaxNode, kind: BlockKind, more: Surroundings & { level?: number }): void {
    const builder = new ProseBuilder();
    this.addInline(node, builder, node.from, node.to);
    this.blocks.push({ start: node.from, end: node.to, kind, prose: builder.build(), ...more });
  }

  /** Adds what a reader sees of [from, to) to the prose: the text between the node's children, and theirs. */
  private addInline(node: SyntaxNode, prose: ProseBuilder, from: number, to: number): void {
    let position = from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.from < from || child.to > to) continue;
      prose.addText(this.text, position, child.from);
      this.addInlineNode(child, prose);
      position = child.to;
    }
    prose.addText(this.text, position, to);
  }

  private addInlineNode(node: SyntaxNode, prose: ProseBuilder): void {
    const start = prose.length;
    switch (node.name) {
      case 'Emphasis':
      case 'Strikethrough':
        return this.addInline(node, prose, node.from, node.to);
      case 'StrongEmphasis':
        this.addInline(node, prose, node.from, node.to);
        return prose.addStrong(start);
      case 'Link':
        return this.addLink(node, prose);
      case 'InlineCode':
      case 'Math':
      case 'Image':
        return prose.addRun(placeholder, node.from, node.to);
      case 'URL':
      case 'Autolink':
        prose.addRun(placeholder, node.from, node.to);
        return prose.addLink(start);
      case 'Escape':
        return prose.addRun(escaped(this.text.slice(node.from + 1, node.to)), node.from, node.to);
      case 'Entity':
        return prose.addRun(decodeEntity(this.text.slice(node.from, node.to)), node.from, node.to);
      case 'HardBreak':
        return prose.addSpace(node.from, node.to);
      case 'FootnoteReference':
        return prose.addFootnote(this.text.slice(node.from + 2, node.to - 1), node.from, node.to);
      case 'InlineNote':
        return this.addInlineNote(node, prose);
      case 'Comment':
        return this.addComment(node);
      default: // marks, HTML tags
        return;
    }
  }

  /** A bracket without an address is text (a citation, an aside); one with an address shows its text alone. */
  private addLink(node: SyntaxNode, prose: ProseBuilder): void {
    const start = prose.length;
    const [open, close] = node.getChildren('LinkMark');
    if (!open || !close) return;
    const hasAddress = node.getChild('URL') !== null || node.getChild('LinkLabel') !== null;
    if (!hasAddress) prose.addText(this.text, node.from, open.to);
    this.addInline(node, prose, open.to, close.from);
    if (hasAddress) prose.addLink(start);
    else prose.addText(this.text, close.from, node.to);
  }

  private addInlineNote(node: SyntaxNode, prose: ProseBuilder): void {
    const label = `^${node.from}`; // no written label holds a caret
    const inner = new ProseBuilder();
    inner.addText(this.text, node.from + 2, node.to - 1);
    this.blocks.push({ start: node.from + 2, end: node.to - 1, kind: 'footnote', prose: inner.build(), label });
    prose.addFootnote(label, node.from, node.to);
  }
}

/** What a reader sees of an escape; `\\@` must not begin a citation again. */
function escaped(character: string): string {
  return character === '@' ? placeholder : character;
}

/** Address lines, classification and signature of a memo or cable: `**To:** Desk`, `SUBJECT: …`, `FM EMBASSY …`, `PRYCE`. */
function isMemoLine(text: string): boolean {
  if (text.length > 300) return false;
  const everyLine = (pattern: RegExp): boolean => text.split(/\r\n?|\n/).every((line) => pattern.test(line.trim()));
  const label = /^(?:\*\*[^*.!?]{1,30}:\*\*|\*\*[^*.!?]{1,30}\*\*:|[A-Z][A-Z /]{1,20}:)(?:\s|$)/;
  const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
  return everyLine(label) || (everyLine(capitals) && !/[.!?]["”’)]*$/.test(text.trim()) && !/@/.test(text));
}
