/** Random texts that look like Markdown: marks, words, citations, quotations and line ends in any order. */
import fc from 'fast-check';

const pieces = fc.constantFrom(
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '    ', '\t', '  \n', '\\\n', ' '],
  ...['# ', '- ', '1. ', '> ', '> — ', '::: ', '```', '---\n', '...\n', '| ', '|---|', 'Table: ', '[^1]: ', '**To:** '],
  ...['*', '**', '_', '~~', '`', '$', '\\', '\\@', '<', '>', '<b>', '<!--', '-->', '&amp;', '&#128512;', '![', ']('],
  ...['[', ']', '(', ')', '[^1]', '^[', '[@oster-report, p. 3]', '@herald-2021', '[-@', '@{', '}', ';', '; @', '@'],
  ...[
    '“',
    '”',
    '"',
    '’s',
    '—',
    '…',
    '.',
    '?',
    ': ',
    ', ',
    '🌊',
    '한서연',
    'é',
    '。',
    'https://a.example/',
    'a@b.example',
  ],
  ...[
    'Ana Brekke',
    'Oster',
    'Experts',
    ' said ',
    ' that ',
    'according to ',
    'The dam',
    ' failed',
    'She added',
    ' it was ',
  ],
  ...[
    '<!-- dossier-disable-line ',
    'dossier-enable',
    'claim/unattributed',
    'on 4 March 2021',
    '212',
    'We judge',
    'because ',
  ],
);

export const markdownText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
