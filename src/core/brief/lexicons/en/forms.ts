/** The forms of English verbs and nouns, made from their first form. */

/** The words of a list that is written as one text; an underscore stands for a space inside a phrase. */
export function words(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}

const irregular: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  put: 'puts putting',
  find: 'finds found finding',
  show: 'shows showed shown showing',
  set: 'sets setting',
  give: 'gives gave given giving',
  see: 'sees saw seen seeing',
  think: 'thinks thought thinking',
  hold: 'holds held holding',
  know: 'knows knew known knowing',
  foresee: 'foresees foresaw foreseen foreseeing',
  swear: 'swears swore sworn swearing',
  speak: 'speaks spoke spoken speaking',
  feel: 'feels felt feeling',
  mean: 'means meant meaning',
  understand: 'understands understood understanding',
  misunderstand: 'misunderstands misunderstood misunderstanding',
  hear: 'hears heard hearing',
  learn: 'learns learned learnt learning',
  forget: 'forgets forgot forgotten forgetting',
  seek: 'seeks sought seeking',
  choose: 'chooses chose chosen choosing',
  read: 'reads reading',
  sing: 'sings sang sung singing',
  lie: 'lies lied lying',
  teach: 'teaches taught teaching',
  dream: 'dreams dreamed dreamt dreaming',
  dispel: 'dispels dispelled dispelling',
  bet: 'bets betting',
  spell: 'spells spelled spelt spelling',
  fight: 'fights fought fighting',
  get: 'gets got gotten getting',
  go: 'goes went gone going',
  take: 'takes took taken taking',
  make: 'makes made making',
  meet: 'meets met meeting',
  buy: 'buys bought buying',
  build: 'builds built building',
  spend: 'spends spent spending',
  grow: 'grows grew grown growing',
  fall: 'falls fell fallen falling',
  rise: 'rises rose risen rising',
  lose: 'loses lost losing',
  win: 'wins won winning',
  begin: 'begins began begun beginning',
  become: 'becomes became becoming',
  bring: 'brings brought bringing',
  send: 'sends sent sending',
  leave: 'leaves left leaving',
  lead: 'leads led leading',
  run: 'runs ran running',
  keep: 'keeps kept keeping',
  pay: 'pays paid paying',
  come: 'comes came coming',
  draw: 'draws drew drawn drawing',
  cut: 'cuts cutting',
  sell: 'sells sold selling',
  hit: 'hits hitting',
  stand: 'stands stood standing',
  serve: 'serves served serving',
};

const doubling = new Set(
  words(`
    admit rebut slam rap plan rip jab knock_off commit submit permit refer infer prefer concur pan drop blog plot regret
    rebel defer swap stop brag quip chat nag blab jot map stab tap scoff_at spot shrug flag skip log
  `),
);

/** Every form of a verb. */
export function formsOf(verb: string): string[] {
  const known = irregular[verb];
  if (known) return [verb, ...known.split(' ')];
  if (/[^aeiou]y$/.test(verb)) return [verb, verb.replace(/y$/, 'ies'), verb.replace(/y$/, 'ied'), `${verb}ing`];
  if (/[^eoy]e$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, verb.replace(/e$/, 'ing')];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb}ing`];
  const stem = doubling.has(verb) ? verb + verb.at(-1)! : verb;
  return [verb, /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

/** A noun and its plural. */
export function numbersOf(noun: string): string[] {
  if (/[^aeiou]y$/.test(noun)) return [noun, noun.replace(/y$/, 'ies')];
  return [noun, /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}
