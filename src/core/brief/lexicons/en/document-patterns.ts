/** How English names a document, an interview or a count as where something comes from, without a verb of saying. */
import type { DocumentPatterns } from '../../lexicon';
import { formsOf, words } from './forms';

const documents = words(`
  accounts? act affidavit agenda alert analysis annex announcement appendix article audit biography bulletin cable card catalogue
  census certificate charter chart circular code column communiqu[ée] complaint constitution contract convention database dataset
  decision declarations? decree deed deposition diary digest diptel directive dispatch docket documents? dossier draft editorial emails?
  entry entries file files filings? footage forecast gazette guidance hansard handbook images? imagery indictment inventory invoices? journal
  judgment ledger letters? list log logbook manifest manual map memo memoir memorandum messages? minutes? note notebook
  notice opinion order ordinance page paper petition photographs? picture poll post proclamation projection prospectus protocol quarterly readout
  receipts? records? register registry release reply reports? resolution returns? review roll roster ruling schedule sheet sitrep
  statements? statistics statute study studies submission summary survey table tariff telegram testimony text thread timeline timetable transcripts?
  treaty verdict video warrant website writ yearbook
`).join('|');
const account =
  '(?:words|view|account|telling|reckoning|recollection|opinion|counts?|estimate|reading|judgment|version|description|experience)';

/** What a document does with what it says. */
const verbs = words(`
  give put set list name show find note record read cite place date count describe allow oblige require ban speak state mention specify
  cover carry mark contain tie link trace differ rank rate value call bar exempt reserve guarantee freeze cap limit entitle provide permit
  forbid prohibit bind impose define refer assign attribute identify report conclude estimate map locate confirm deny accuse warn
  urge add answer reply thank blame fault criticise omit lack include exclude bear let tell suggest indicate quote assess acknowledge admit announce
  promise have make
`)
  .flatMap(formsOf)
  .filter((form) => !form.endsWith('ing'))
  .join('|');

const possessor = String.raw`(?:the|an?|its|his|her|their|that|this|one|both|two|\p{Lu}[\p{L}.-]*(?:['’]s?)?)`;
const within = String.raw`(?:[\p{L}\d'’.-]+\s+){0,5}?`;
const of = String.raw`(?:\s+(?:of|for|by|from|in|on|dated|to|between|with|against|over)\s+[^,;:.()]{1,50}?)?`;

export const documentPatterns: DocumentPatterns = {
  subject: new RegExp(
    String.raw`^(?:[^,;:]{0,60},\s+)?(?<source>${possessor}\s+${within}(?:${documents})${of}(?:,\s[^,;:.]{1,60},)?)\s+(?:(?:also|then|itself|further|now|even|only)\s+)?(?<cue>${verbs})(?![\p{L}-])(?!\s+(?:been|by)\b)`,
    'iu',
  ),
  provision:
    /(?<![\p{L}-])(?<source>(?:article|clause|section|regulation|schedule|paragraph|rule)s?\s+(?:\d+[a-z]?|[A-Z]\b|[IVX]+\b)(?:\([a-z0-9]+\))*)/iu,
  aside: new RegExp(
    String.raw`(?:^|[,–—]\s|\s(?=(?:per|as per|going by)\s))(?<cue>(?:as\s+)?(?:per|by|on|in|from|under|going by|judging by))\s+(?<source>(?!(?:our|my|this)\b)(?:${possessor}|\p{L}+)\s+${within}(?:${documents}|${account})${of})(?=[,.;:)]|\s*$)`,
    'iu',
  ),
  bracketed: new RegExp(
    String.raw`\((?:[^()]*\b(?:(?:pp?|paras?|arts?|secs?|cols?)\.\s*\d|(?:page|paragraph|article|section|clause|point|item|schedule|column)\s+[\dA-Z])|[^()]*\b(?:${documents}|interviews?)\b[^()]*\d|by\s(?:phone|telephone|text|email|radio)\b)[^()]*\)`,
    'iu',
  ),
  interview:
    /^(?<source>[^;:]{3,120}?),?\s+\(?(?<cue>(?:who was\s+|when\s+)?(?:interviewed|reached|contacted|questioned|speaking|quoted)\s+(?:separately\s+)?(?:by|for|on|in|at|from|last|yesterday|this|with|to)|interview\s+with|by\s+(?:phone|telephone|text|email|radio)|in\s+an\s+interview)\b/iu,
};
