/** A dossier may come from anybody: whatever it holds is shown as it is written, and does nothing. */
import assert from 'node:assert/strict';
import { hoverAt, readBrief } from '../../../src/core/api';
import { escapeMarkdown, link } from '../../../src/core/cards/markdown';
import { parseMarkdown } from '../../../src/core/markdown/lezer';
import { projectOf } from '../../support/workspace';

const attacks = [
  '[click](command:workbench.action.terminal.new)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<https://evil.example>',
  'https://evil.example and www.evil.example and WWW.evil.example',
  'mail ana@evil.example or mailto:ana@evil.example',
  '**bold** _it_ `code` ~~gone~~ $(zap) $x$',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '# heading',
  '> quote',
  '=====',
  '---',
  '| a | b |',
  '&lt;b&gt; &amp;',
  'a\\',
  '    code',
  '```\ncode\n```',
  '[x]: https://evil.example',
  '[^1]: note',
  '](x) <!-- ',
];

/** The names of the nodes in a Markdown, without those of its own marks. */
function nodesOf(markdown: string): string[] {
  const names = new Set<string>();
  parseMarkdown(markdown).iterate({ enter: ({ name }) => void names.add(name) });
  return [...names].sort();
}

describe('a hostile text', () => {
  for (const attack of attacks) {
    it(`is nothing but text in a card: ${JSON.stringify(attack)}`, () => {
      assert.deepEqual(
        nodesOf(escapeMarkdown(attack)).filter((name) => name !== 'Escape'),
        ['Document', 'Paragraph'],
      );
      assert.doesNotMatch(escapeMarkdown(attack), /[^\\]@|[^\\]:\/\/|www\.|[^\\]\$/i);
    });

    it(`reads as it is written: ${JSON.stringify(attack)}`, () => {
      const shown = escapeMarkdown(attack).replace(/\\([!-/:-@[-`{-~])/g, '$1');
      assert.equal(shown, attack.replace(/\s+/g, ' '));
    });
  }

  it('makes no card do anything, in whatever field it stands', async () => {
    const text = JSON.stringify(attacks.join(' '));
    const project = await projectOf({
      'dossier/a.yaml': `
actors:
  - {id: ana, name: Ana, aliases: [${text}], summary: ${text}, links: {${text}: ${text}, site: "javascript:alert(1)"},
     roles: [{title: ${text}, body: ${text}, sources: [src]}]}
events:
  - {id: breach, name: Breach, place: ${text}, outcome: ${text}, participants: [ana], summary: ${text}, aliases: [${text}]}
sources:
  - {id: src, type: ${text}, title: ${text}, author: [{literal: ${text}}], URL: "command:x", derived-from: [${text}]}
statements:
  - {by: ana, says: ${text}, about: [breach], sources: [{id: src, locator: ${text}}]}
`,
    });
    const texts = new Map([['src', `[p. 1] ${attacks.join(' ')}`]]);
    const brief = readBrief('briefs/example.md', 'Ana and the Breach [@src, p. 1].', project);
    for (const place of ['Ana', 'Breach', '@src']) {
      const { markdown } = hoverAt(brief, brief.text.indexOf(place), { ...project, texts })!;
      const own = ['BulletList', 'Document', 'Emphasis', 'EmphasisMark', 'Escape', 'HardBreak', 'ListItem', 'ListMark'];
      const more = ['Paragraph', 'StrongEmphasis', ...(place === '@src' ? ['Blockquote', 'QuoteMark'] : [])];
      assert.deepEqual(
        nodesOf(markdown).filter((name) => ![...own, ...more].includes(name)),
        [],
        markdown,
      );
    }
  });

  it('gets into no link of ours', async () => {
    const many = Array.from({ length: 9 }, () => `{by: ana, says: ${JSON.stringify(attacks.join(' '))}}`);
    const project = await projectOf({
      'dossier/a.yaml': `actors: [{id: ana, name: Ana, type: person}]\nstatements: [${many}]`,
    });
    const brief = readBrief('briefs/example.md', 'Ana.', project);
    const { markdown } = hoverAt(brief, 0, project, { linkTo: () => 'our:link' })!;
    const links: string[] = [];
    parseMarkdown(markdown).iterate({
      enter: ({ name, from, to }) => void (/Link$|Image|URL/.test(name) && links.push(markdown.slice(from, to))),
    });
    assert.deepEqual(links, ['[6 more…](<our:link>)', '<our:link>']);
  });
});

describe('a link in a card', () => {
  it('leads to the web', () =>
    assert.equal(link('a [b]', 'https://a.example/x?y=(1)&z'), '[a \\[b\\]](<https://a.example/x?y=(1)&z>)'));

  for (const address of ['https://a.example/> [x](command:y)', 'https://a.example/\\', 'https://a.example/\nx'])
    it(`cannot be left early: ${JSON.stringify(address)}`, () => {
      const tree = nodesOf(`${link('x', address)}>)`);
      assert.deepEqual(
        tree.filter((name) => name !== 'Escape'),
        ['Document', 'Link', 'LinkMark', 'Paragraph', 'URL'],
      );
      assert.doesNotMatch(link('x', address), /command:y\)$/);
    });

  for (const address of [
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//a.example',
    'data:x',
  ])
    it(`is text alone where it leads elsewhere: ${address}`, () => assert.equal(link('x', address), 'x'));
});
