/** The words that tell a checkable fact from a judgment, an appeal or the writer's own work, by class; written by hand. */
import { formsOf, words } from './forms';

/** Words and phrases as they stand. */
const plain = {
  numberWord: words(`
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion trillion dozen dozens hundreds thousands millions billions half quarter third thirds twice
    percent per_cent percentage tenfold double triple zero
  `),
  ordinal: words('first second third fourth fifth last final next'),
  pastTime: words(`
    ago yesterday last_year last_week last_month last_night last_fall last_spring last_summer last_winter last_session
    previously formerly earlier since already once historically originally in_the_past decades century centuries
    until_recently recently later subsequently years_ago for_years in_recent_years over_the_past over_the_last
    so_far to_date this_year this_week this_month past_year last_time
  `),
  presentTime: words(
    'today now currently nowadays these_days at_present right_now every_year each_year annually every_day each_day',
  ),
  futureTime: words('tomorrow soon next_year next_week next_month in_the_future someday the_future years_to_come'),
  month: words(`
    january february march april june july august september october november december jan feb mar apr aug sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday
  `),
  measure: words(`
    year years month months week weeks day days hour hours minute minutes mile miles km kilometers kilometres tons tonnes
    acres pounds feet degrees dollars euros cents rate rates number numbers share average median total amount level levels
    majority minority proportion gallon
  `),
  be: words(
    "is are was were be been being am isn't aren't wasn't weren't it's that's there's he's she's they're we're you're i'm who's what's here's",
  ),
  pastBe: words("was were wasn't weren't had hadn't did didn't been"),
  perfect: words("has have had hasn't haven't we've i've they've you've who've it's"),
  can: words("can can't cannot could couldn't able unable"),
  must: words(
    "must should shouldn't need needs need_to needs_to have_to has_to had_to got_to gotta ought ought_to let's let_us it's_time it_is_time better_not required_to",
  ),
  will: words("will won't shall going_to gonna we'll i'll they'll you'll it'll he'll she'll that'll"),
  would: words(
    "would wouldn't might may maybe perhaps possibly probably likely unlikely potentially presumably hopefully i'd we'd they'd you'd",
  ),
  tend: words(
    'often usually generally typically tend tends tended sometimes frequently commonly normally in_general mostly mainly largely primarily rarely seldom occasionally',
  ),
  seem: words(
    'seem seems seemed appear appears appeared suggest suggests suggested imply implies implied apparently arguably plausible plausibly conceivable possible impossible unclear uncertain doubtful',
  ),
  negation: words(
    "not no never none nobody nothing neither nor don't doesn't didn't won't can't isn't aren't wasn't without",
  ),
  if: words('if unless whether suppose supposing imagine assuming provided otherwise'),
  because: words('because therefore thus hence so consequently accordingly as_a_result in_turn thereby since'),
  contrast: words(
    'but however although though yet nevertheless nonetheless while whereas despite instead rather on_the_other_hand in_contrast by_contrast',
  ),
  addition: words('and also moreover furthermore in_addition additionally similarly likewise indeed in_fact'),
  example: words('for_example for_instance such_as e.g including namely like'),
  more: words(
    'more less fewer than most least higher lower larger smaller greater largest smallest highest lowest fastest biggest best worst better worse as_many as_much only',
  ),
  good: words(`
    good great wonderful amazing incredible outstanding excellent extraordinary tremendous remarkable beautiful brilliant
    proud honored honoured grateful glad happy pleased strong stronger bold brave courageous hardworking inspiring fantastic
    special magnificent fine decent noble dedicated generous talented
  `),
  bad: words(`
    bad terrible awful horrible tragic shameful disastrous dangerous weak broken corrupt failed wrong unfair unjust reckless
    irresponsible stupid ridiculous sad difficult tough hard painful worrying troubling disturbing alarming
  `),
  weighty: words(`
    important critical crucial vital essential necessary key significant serious fundamental central major meaningful
    interesting surprising striking notable useful valuable helpful promising challenging powerful successful effective
    appropriate reasonable sensible desirable preferable ideal convincing compelling urgent pressing clear obvious simple
    true real right fair
  `),
  values: words(`
    hope dream dreams freedom liberty justice future courage values faith spirit opportunity opportunities promise promises
    together unity prosperity peace dignity destiny greatness strength responsibility responsibilities compassion determination character
    love hearts soul challenge challenges vision history generation generations democracy principles ideals belief believe
    confidence excellence success commitment common_good american_dream hard_work family community communities tomorrow
  `),
  thanks: words(`
    thank thanks thank_you congratulations welcome please bless god_bless ladies gentlemen applause honor privilege
    good_evening good_afternoon good_morning god sorry appreciate grateful salute join_me recognize acknowledge
    mr._speaker mr._president members_of distinguished_guests
  `),
  address: words(
    'you your yours you_know tell_you ask_you folks friends fellow my_fellow everybody everyone guys look listen remember let_me by_the_way well okay ok yes yeah anyway',
  ),
  i: words("i i'm i've i'd i'll my me mine myself"),
  we: words("we our us ours we're we've we'll we'd ourselves"),
  they: words('he she they his her their him them who whose'),
  thing: words(
    'thing things something anything everything way ways kind kinds sort lot lots bit stuff one ones somebody anyone someone people',
  ),
  this: words('this that these those it'),
  which: words('which who that where whose whom'),
  think: words(
    "i_think i_believe i_feel i_hope i_guess i_suppose i_know i_wish i_want i_would_like i'd_like we_believe we_think we_hope we_know we_want in_my_view in_my_opinion in_our_view i_don't_think i_mean i_am_confident i'm_confident i'm_sure",
  ),
  speechAct: words(`
    i_want_to i_ask i_am_asking i'm_asking i_urge i_call_on i_say i_said let_me i_propose i_am_proposing i'm_proposing
    i_will i'll i_pledge i_promise i_challenge i_invite i_stand i_come i_present i_submit i_announce i_mention i_talked
    as_i_said i_repeat i_look_forward i_remember i_recommend
  `),
  weDid: words(`
    we've we_have we_had we_did we_created we_passed we_cut we_made we_built we_added we_invested we_funded we_raised
    we_reduced we_increased we_saw we_worked we_began we_started we_launched we_put we_took we_became we_got we_went
    we_came we_are we're we_were
  `),
  ownWork: words(`
    this_paper this_study this_article this_chapter this_section this_report this_thesis this_manuscript this_review this_work
    this_analysis this_project our_results our_findings our_analysis our_data our_model our_approach our_method our_methods
    our_study our_sample our_work our_argument our_theory our_hypothesis our_hypotheses our_research our_survey our_measure
    our_estimates our_experiment our_dataset our_evaluation our_framework we_find we_found we_show we_use we_used
    we_propose we_argue we_present we_test we_tested we_examine we_estimate we_collected we_analyze we_analyzed we_analyse
    we_focus we_rely we_include we_included we_compare we_compared we_define we_describe we_discuss we_explore
    we_investigate we_investigated we_develop we_developed we_applied we_apply we_conducted we_measure we_measured we_computed
    we_calculated we_created we_identified we_identify we_consider we_considered we_expect we_hypothesize we_predict we_assume
    we_suggest we_conclude we_note we_observe we_observed we_employ we_employed we_first we_then we_next we_also we_therefore
    we_only we_did we_do we_provide we_offer we_performed we_selected we_evaluated we_evaluate we_excluded we_removed we_chose
    we_built we_implemented we_ran we_trained we_obtained we_downloaded we_extracted we_set we_fit we_fitted
    the_present_study here_we in_this_paper in_this_study in_this_section in_this_article in_this_work in_this_review
    the_authors the_author our_own
  `),
  apparatus: words(`
    figure fig table appendix section chapter supplementary equation panel row column plot axis caption footnote
    below above following
  `),
  signpost: words(`
    first second third finally next lastly in_sum in_summary in_short in_conclusion to_summarize overall taken_together
    in_other_words that_is put_differently we_now we_turn turn_to as_noted as_discussed as_described as_mentioned
    as_shown as_we remainder rest_of_this organized_as begin_with note_that recall_that it_is_worth worth_noting
    let_us_consider to_begin here_is here_are
  `),
  definition: words(`
    defined define defines definition refers_to refer_to refers denote denotes known_as called so-called is_a are_a means
    meaning consists_of consist_of composed_of is_an concept concepts notion term terms characterized_by type_of form_of
    kind_of constitutes represents described_as categorised categorized classified
  `),
  literature: words(`
    studies study research researchers scholars scholarship literature scholarly evidence findings et_al authors
    previous_work prior_work existing_work recent_work others_have has_been_shown have_been_shown has_shown have_shown
    have_found has_found found_that shown_that argue argues argued according_to reported report reports experts
    scientists economists historians survey surveys meta-analysis reviews publications published
  `),
  method: words(`
    model models variable variables regression coefficient coefficients estimate estimates estimated sample samples dataset
    datasets data algorithm algorithms parameter parameters feature features hypothesis hypotheses experiment experiments
    method methods methodology procedure approach measure measured measures measurement analysis analyses simulation
    treatment treatments outcome outcomes effect effects probability distribution distributions classifier training
    baseline score scores metric metrics results result respondents participants observations observation intercept prior
    posterior interval intervals node nodes edges network networks score code software package notebook workflow workflows
    pipeline repository script scripts
  `),
  procedure: words(`
    grouped tested extracted calculated measured excluded included treated coded collected selected assigned normalized
    normalised filtered downloaded computed performed recorded weighed sampled trained evaluated removed merged mapped
    annotated obtained generated processed converted conducted estimated analyzed analysed identified determined applied
    using used implemented constructed retrieved compiled classified deposited validated randomized weighted randomly
    respectively per_cent_of n_= standardized averaged queried fitted specified
  `),
  finding: words(`
    increases_the decreases_the likelihood probability association associated correlated correlation significant
    significantly statistically marginal mean means median deviation difference differences compared higher_than
    lower_than relationship relationships predicted observed hypothesized consistent_with robust estimates
    these_results these_findings the_results the_findings results_show results_suggest findings_suggest supports_the
  `),
  mechanism: words(`
    allow allows allowing enable enables require requires requiring depend depends ensure ensures provide provides involve
    involves include includes contain contains make makes help helps lead leads cause causes affect affects influence
    influences increase increases reduce reduces prevent prevents create creates serve serves support supports
    encourage encourages facilitate facilitates need offer offers
  `),
  institution: words(`
    government governments state states congress legislature assembly department agency court courts university college
    council commission committee company companies corporation administration ministry parliament senate house police army
    military bank banks union party board bureau school schools district districts hospital hospitals federation institute
    foundation embassy office industry firm firms city county nation country countries republic province municipal federal
  `),
  programme: words(`
    program programs programme programmes bill bills law laws act budget tax taxes fund funds funding legislation plan
    project projects policy policies reform reforms grant grants investment investments agreement agreements treaty contract
    contracts initiative initiatives system systems service services scholarship amendment regulation regulations sanctions
    license insurance medicaid medicare pension pensions constitution campaign election elections ban code
  `),
  economy: words(`
    jobs job unemployment wages wage income incomes growth economy revenue revenues spending deficit debt trade exports
    imports prices price cost costs sales profits loans mortgage oil gas energy electricity power coal roads highway highways
    housing rents inflation production farm agriculture manufacturing infrastructure dollars market markets money cash
  `),
  group: words(`
    children students teachers workers families farmers veterans women men citizens residents patients voters employees
    parents seniors doctors nurses soldiers troops officers prisoners refugees immigrants businesses consumers kids people
    donors citizens leaders voters scientists researchers organizations organisations ngos nations regimes democracies
    scholars policymakers communities americans population households users customers taxpayers
  `),
  domain: words(`
    prison prisons jail clinic clinics train trains bridge bridges water waterway waterways river rivers air pollution
    environment farm farmland park parks land acre lab labs laboratory classroom classrooms test tests math reading
    science technology internet broadband computer computers vaccine vaccines medicine drug doctor doctors nurse nurses
    patient health healthcare care insurance education college preschool kindergarten training graduation library libraries
    factory factories plant plants vehicle vehicles emissions carbon climate wind solar fuel pipeline port ports airport
    weapon weapons missile missiles troops base bases border borders guns firearm police court courts judge judges crime
    tobacco alcohol opioid opioids heroin cancer hunger food meals homes house houses apartment apartments shelter
    premium premiums deductible enrollment caseload caseworkers backlog payroll salary salaries bonus bonuses
  `),
  harm: words(`
    war wars crime crimes violence death deaths disease pandemic virus covid-19 attack attacks terrorism drugs poverty
    recession crisis disaster hurricane flood drought fire famine epidemic abuse prison
  `),
};

/** Headings, by what their sections are for. */
export const sectionHeadings: readonly (readonly [string, RegExp])[] = [
  [
    'back matter',
    /^(?:[\d.]+\s+)?(?:acknowledge?ments?|(?:author|credit) contributions?|contributions? of (?:the )?authors|(?:(?:competing|conflicts? of|declaration of) )?interests?|funding|disclosures?|ethics(?: statement| approval)?|about the authors?|(?:data|code)(?: and (?:data|code|materials?))? availability.*|availability of .*|declarations?|abbreviations|colophon)\s*$/i,
  ],
  [
    'method',
    /\b(?:methods?|methodology|data|materials?|design|measures?|procedure|implementation|setup|approach|variables|sampling|analysis|analyses)\b/i,
  ],
  ['results', /\b(?:results?|findings|evaluation|experiments?|effects?)\b/i],
  [
    'closing',
    /\b(?:discussion|conclusions?|concluding|implications?|limitations?|recommendations?|outlook|future|summary|abstract|next steps)\b/i,
  ],
  [
    'opening',
    /\b(?:introduction|background|literature|theory|review|context|history|related work|overview|motivation)\b/i,
  ],
];

/** Verbs for what happens, in every form. */
const happening = words(`
  increase rise fall grow decline drop reduce cut expand double triple raise lower create add lose improve shrink exceed
  die kill arrest elect vote pass sign build open close launch found establish win join receive hold meet begin
  start end become leave send buy sell spend pay award appoint replace resign move enter visit travel release issue adopt
  approve reject ban introduce fund invest enact pass veto sue convict indict charge deport deploy invade bomb capture
  seize collapse produce export import employ hire fire complete implement sponsor host publish collect donate earn
  graduate serve lead run bring draw keep suffer destroy damage
`);

/** Past forms without -ed. */
const irregularPast = words(`
  took went came gave made met held left lost won fell rose began broke cut sent built bought sold led ran grew became
  brought found got kept paid put saw set shot stood struck fought hit spent drew flew knew threw wore spoke drove chose
  froze hung sank slept swept taught thought caught lent bore beat bled dealt dug fed fled forgot hid laid meant overcame
  rode shook shrank slid split spread stole stuck swore tore understood withdrew wrote said told
`);

/** Every word and phrase with its classes. */
export function claimClasses(): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  const add = (word: string, name: string): void => {
    const known = classes.get(word) ?? [];
    if (!known.includes(name)) classes.set(word, [...known, name]);
  };
  for (const [name, list] of Object.entries(plain)) for (const word of list) add(word, name);
  for (const verb of happening) for (const form of formsOf(verb)) add(form, 'happens');
  for (const form of irregularPast) add(form, 'past');
  return classes;
}
