/** The words with which English says that something is said, thought, wanted or shown, by class; written by hand. */
import { formsOf, numbersOf, words } from './forms';

/** Verbs, every form of each. */
export const cueVerbs = {
  /** Gives somebody's words or their substance. */
  say: words(`
    say tell state argue contend claim insist maintain add note write announce explain declare assert reiterate repeat
    report reply respond answer comment remark observe testify recount relate elaborate summarise summarize opine muse
    posit emphasise emphasize stress underline underscore clarify proclaim profess pronounce utter inform
    notify remind advise assure reassure caution warn predict speculate theorise theorize quip joke exclaim interject
    quote cite paraphrase brief convey relay counsel conclude volunteer chime reason ruminate rationalize
  `),
  /** Says that something is not so, or not done. */
  deny: words(`
    deny dispute reject dismiss refute rebut contradict decline refuse disavow disown repudiate debunk counter object
    protest disagree downplay retract recant renounce deflect demur balk rebuff
  `),
  /** Says that something is so after all. */
  admit: words(`
    admit acknowledge concede confess confirm agree concur grant recognise recognize affirm reaffirm corroborate
    apologise apologize disclose reveal divulge accept attest vouch certify verify
  `),
  /** Asks that something be done or told. */
  urge: words(`
    urge ask request demand implore beg plead recommend propose suggest order instruct exhort advocate petition
    query inquire enquire question wonder challenge invite appeal press
    encourage caution discourage lobby entreat appeal
  `),
  /** Says what its subject will do. */
  promise: words('promise pledge vow swear guarantee threaten commit volunteer offer undertake'),
  /** Speaks against. */
  blame: words(`
    criticise criticize condemn denounce blast slam attack mock rip blame accuse assail decry deride lambaste lambast
    bash chide ridicule taunt castigate scold rebuke reprimand berate bemoan lament complain grumble gripe rail
    disparage belittle malign smear insult vilify denigrate skewer excoriate censure deplore admonish upbraid
    charge allege lash scoff sneer jeer boo heckle troll bellyache swipe snipe whine tear_into knock bristle fume
    rant vent jab hammer pillory pan trash
  `),
  /** Speaks for. */
  praise: words(`
    praise hail applaud commend laud thank congratulate salute tout boast brag extol celebrate compliment cheer
    champion defend endorse welcome support back favor favour oppose sympathise sympathize side
    promote trumpet embrace
  `),
  /** Speaks, without what is said. */
  speak: words(`
    speak talk discuss address mention refer describe characterise characterize portray depict label brand dub call
    liken compare cast paint frame term deem allude hint imply signal yell shout scream chant laugh whisper murmur
    mutter tweet retweet post blog text email phone sign name outline detail lay_out present highlight echo
    recall recount reminisce lecture preach debate quarrel bicker pose lie exaggerate point gush
    circulate publicise publicize publish broadcast voice express articulate gesture shrug signal
    bill style tease needle invoke evoke
  `),
  /** Holds to be so. */
  think: words(`
    think believe feel know understand realise realize consider regard view see imagine suspect assume presume guess
    expect anticipate forecast foresee foretell doubt remember forget learn hear perceive reckon deem judge interpret
    conclude decide determine estimate calculate project gauge figure sense fathom envision envisage envisage discover mistake
    misunderstand ponder contemplate mull weigh deduce infer recognise ignore blame_on trust distrust rate
    mean doubt credit attribute ascribe chalk
  `),
  /** Would have it so. */
  want: words(`
    want hope wish desire like prefer intend aim plan seek fear worry dread love hate dislike loathe resent regret enjoy
    care crave long yearn hanker dream aspire strive bet choose opt resolve vie struggle try refuse hesitate
    fret envy admire respect adore despise detest tolerate appreciate relish
  `),
  /** Bears out; its subject may be a finding or a document. */
  show: words(`
    show reveal indicate find demonstrate prove disclose document illustrate signal record list read
    count put identify trace establish measure document measure detail conclude suggest imply warn
    highlight underscore depict project rank rule uncover point allege
  `),
} as const;

export type CueVerb = keyof typeof cueVerbs;

/** Nouns for what is said, thought or wanted, and for what it stands in. */
export const cueNouns = {
  sayNoun: words(`
    statement claim comment remark announcement assertion allegation accusation denial warning criticism complaint
    argument declaration explanation description answer response reply rhetoric testimony admission confession insistence
    revelation acknowledgment acknowledgement apology pledge vow threat demand request appeal endorsement praise rebuke
    condemnation insult attack characterization characterisation pronouncement prediction forecast estimate rumor rumour
    boast slur taunt quip joke mantra slogan words contention suggestion recommendation retort rebuttal tirade
    rant critique plea outcry disclosure narrative message call question promise charge swipe jab quote
    tribute
  `),
  thinkNoun: words(`
    view belief opinion thought idea feeling concern worry fear hope desire wish doubt confidence expectation
    assessment judgment judgement perception understanding impression skepticism scepticism suspicion conviction
    intention determination willingness reluctance ambition dream opposition anger frustration disappointment preference
    support optimism pessimism faith mistrust distrust outrage unease dismay enthusiasm sympathy admiration disdain
    contempt dissatisfaction resentment position stance stand sentiment attitude assumption theory misgiving qualm
    reservation regret interest eagerness refusal disgust hatred anxiety excitement alarm consideration
  `),
  planNoun: words(`
    plan proposal policy platform strategy agenda bid decision vision goal effort commitment campaign_promise aim
    objective blueprint push call_for
  `),
  documentNoun: words(`
    report poll survey study analysis letter email e-mail memo article book ad transcript document lawsuit
    filing editorial op-ed column release interview speech tweet post video newspaper magazine website
    affidavit indictment dossier cable bulletin communique essay blog memoir press_release advertisement spot
    dispatch minutes questionnaire census ledger log
  `),
} as const;

export type CueNoun = keyof typeof cueNouns;

/** What somebody is who holds something: "critical of", "worried". */
export const cueAdjectives: readonly string[] = words(`
  critical confident worried concerned aware unaware sure unsure certain uncertain optimistic pessimistic hopeful skeptical
  sceptical eager willing unwilling reluctant unhappy angry furious proud glad happy afraid upset disappointed
  surprised shocked convinced unconvinced grateful sorry interested determined adamant insistent supportive wary
  uneasy alarmed fond keen undecided doubtful upbeat frustrated outraged dismissive appalled hesitant thankful
  dubious mindful satisfied dissatisfied comfortable uncomfortable fearful anxious excited thrilled honored honoured
  delighted pleased horrified disgusted bothered vocal outspoken coy noncommittal mum silent open_to on_record
  apologetic defiant bullish bearish weary mistrustful distrustful suspicious jealous tired
`);

/** Phrases that hand a sentence to a source. */
export const cuePhrases: readonly string[] = words(`
  according_to in_the_words_of in_the_view_of in_the_opinion_of in_the_eyes_of in_his_view in_her_view in_their_view
  in_his_words in_her_words in_their_words as_far_as in_his_opinion in_her_opinion made_clear makes_clear make_clear
  made_it_clear makes_it_clear make_it_clear making_it_clear making_clear made_the_case makes_the_case make_the_case
  making_the_case on_record took_to_twitter took_issue takes_issue taking_issue take_issue took_aim takes_aim taking_aim
  called_on calls_on calling_on call_on called_for calls_for calling_for call_for went_on_to goes_on_to at_odds
  in_favor_of in_favour_of spoke_out speaking_out came_out_against lashed_out in_response hit_back fired_back shot_back
  pushed_back push_back weighed_in chimed_in opened_up sounded_off took_credit takes_credit gave_credit ruled_out
  rule_out rules_out ruling_out brought_up bring_up laid_out lays_out lay_out turned_down backed_off doubled_down
  walked_back on_the_condition on_condition spoke_on quoted_as made_up_his_mind made_up_her_mind changed_his_mind
  raised_questions raise_questions raises_questions raising_questions raised_concerns raises_concerns expressed_concern
  in_an_interview in_a_statement in_a_tweet in_an_email in_a_speech in_a_letter in_a_memo in_a_report in_a_filing
  in_a_post in_a_video in_a_call in_a_conference_call news_conference press_conference told_reporters asked_whether
  asked_about asked_if when_asked did_not_respond declined_to_comment no_comment
`);

/** Every form, with its classes; a word may have several. */
export function cueClasses(): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  const add = (word: string, name: string): void => {
    const known = classes.get(word) ?? [];
    if (!known.includes(name)) classes.set(word, [...known, name]);
  };
  for (const [name, verbs] of Object.entries(cueVerbs)) {
    for (const verb of verbs) for (const form of verb.includes(' ') ? phrasal(verb) : formsOf(verb)) add(form, name);
  }
  for (const [name, nouns] of Object.entries(cueNouns)) {
    for (const noun of nouns) for (const form of numbersOf(noun)) add(form, name);
  }
  for (const word of cueAdjectives) add(word, 'attitude');
  for (const phrase of cuePhrases) add(phrase, 'sourcePhrase');
  return classes;
}

/** "tear into", "tore into": the verb changes, the particle stays. */
function phrasal(verb: string): string[] {
  const [head, ...rest] = verb.split(' ');
  return formsOf(head!).map((form) => [form, ...rest].join(' '));
}
