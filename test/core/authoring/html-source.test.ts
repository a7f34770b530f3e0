/** What pages say of themselves. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceFromHtml } from '../../../src/core/api';
import { namesInByline } from '../../../src/core/authoring/bylines';
import { dateInText } from '../../../src/core/dossier/written-dates';

const address = 'https://www.herald.example/2021/night';

describe('a web page as a source', () => {
  it('is told by its Open Graph and plain tags', async () =>
    assert.deepEqual(
      await sourceFromHtml(
        `<!doctype html><HTML lang="nb-NO"><head>
        <title>Brekke &amp; the night | Fjord Herald</title>
        <link rel="canonical" href="/2021/night?utm_source=feed&id=3">
        <meta property="og:site_name" content="Fjord Herald">
        <meta property="article:published_time" content="2021-03-09T23:00:00+01:00">
        <META NAME="Author" CONTENT="By Ingrid Dahl and Tor van der Lunde">`,
        address,
        { accessed: '2021-04-01' },
      ),
      {
        type: 'webpage',
        title: 'Brekke & the night',
        author: [
          { family: 'Dahl', given: 'Ingrid' },
          { family: 'van der Lunde', given: 'Tor' },
        ],
        'container-title': 'Fjord Herald',
        issued: '2021-03-09',
        URL: 'https://www.herald.example/2021/night?id=3',
        language: 'nb-NO',
        accessed: '2021-04-01',
      },
    ));

  it('is told by its JSON-LD', async () =>
    assert.deepEqual(
      await sourceFromHtml(
        `<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
          {"@type": "WebPage", "name": "A page"},
          {"@type": ["NewsArticle"], "headline": "Brekke recalls the night", "datePublished": "2021-03-09",
           "author": [{"@type": "Person", "name": "Ingrid Dahl"}, {"@type": "Organization", "name": "Fjord News Agency"}],
           "publisher": {"name": "Fjord Herald"}, "inLanguage": "en"}]}</script>
        <script type="application/ld+json">{broken</script>`,
        address,
      ),
      {
        type: 'article-newspaper',
        title: 'Brekke recalls the night',
        author: [{ family: 'Dahl', given: 'Ingrid' }, { literal: 'Fjord News Agency' }],
        'container-title': 'Fjord Herald',
        issued: '2021-03-09',
        URL: address,
        language: 'en',
      },
    ));

  it('is told by its citation tags before all others', async () =>
    assert.deepEqual(
      await sourceFromHtml(
        `<meta name="og:title" content="x"><meta name="citation_title" content="How dams fail">
        <meta name="citation_author" content="Lunde, Tor"><meta name="citation_author" content="Dahl, Ingrid">
        <meta name="citation_journal_title" content="Journal of Dams"><meta name="citation_publisher" content="Lake Press">
        <meta name="citation_publication_date" content="2021/3/9"><meta name="citation_doi" content="doi:10.1234/dam">
        <meta name="citation_volume" content="12"><meta name="citation_firstpage" content="3"><meta name="citation_lastpage" content="9">`,
        address,
      ),
      {
        type: 'article-journal',
        title: 'How dams fail',
        author: [
          { family: 'Lunde', given: 'Tor' },
          { family: 'Dahl', given: 'Ingrid' },
        ],
        'container-title': 'Journal of Dams',
        publisher: 'Lake Press',
        issued: '2021-03-09',
        volume: '12',
        page: '3–9',
        DOI: '10.1234/dam',
        URL: address,
      },
    ));

  it('has a title, an address and the host where the page says nothing', async () =>
    assert.deepEqual(await sourceFromHtml('', address), {
      type: 'webpage',
      title: address,
      'container-title': 'herald.example',
      URL: address,
    }));

  it('takes no address that is none of the web', async () => {
    const { URL } = await sourceFromHtml('<link rel="canonical" href="javascript:alert(1)">', address);
    assert.equal(URL, address);
  });

  it('is read, whatever the page is', async () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '<meta name="author" content="',
      '"',
      '<script type="application/ld+json">',
      '</script>',
      '<title>',
      '&amp;',
      '{"@type":"NewsArticle","author":',
      '[null]',
      '}',
      'Ingrid Dahl',
      '\u0000',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(pieces),
        fc.string(),
        async (parts, where) => void (await sourceFromHtml(parts.join(''), where)),
      ),
    );
  });
});

describe('a byline', () => {
  for (const [byline, names] of [
    ['Ingrid Dahl', ['Dahl|Ingrid']],
    ['Dahl, Ingrid', ['Dahl|Ingrid']],
    ['Ingrid Dahl, Tor Lunde and Ana Brekke', ['Dahl|Ingrid', 'Lunde|Tor', 'Brekke|Ana']],
    ['Dahl, Ingrid; Lunde, Tor', ['Dahl|Ingrid', 'Lunde|Tor']],
    ['Olav van der Meer', ['van der Meer|Olav']],
    ['한서연', ['한서연']],
    ['Reuter', ['Reuter']],
    ['', []],
  ] as const) {
    it(`${byline} → ${names.join(', ')}`, () =>
      assert.deepEqual(
        namesInByline(byline).map(({ family, given, literal }) => literal ?? `${family}|${given}`),
        names,
      ));
  }
});

describe('a date in a text', () => {
  for (const [text, date] of [
    ['2021-03-09T23:00:00Z', '2021-03-09'],
    ['2021/3/9', '2021-03-09'],
    ['2021-03', '2021-03'],
    ['2021', '2021'],
    ['9 March 2021', '2021-03-09'],
    ['Tue, 9 Mar 2021 08:00 GMT', '2021-03-09'],
    ['March 9, 2021', '2021-03-09'],
    ['March 2021', '2021-03'],
    ['2021-13-40', undefined],
    ['31 February 2021', undefined],
    ['yesterday', undefined],
  ] as const) {
    it(`${text} → ${date}`, () => assert.equal(dateInText(text), date));
  }
});
