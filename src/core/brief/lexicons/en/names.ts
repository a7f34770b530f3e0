/** English, for names. Word lists written by hand. */
import type { NameLexicon } from '../../name-lexicon';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const englishNames: NameLexicon = {
  masculine: words('he him his himself'),
  feminine: words('she her hers herself'),
  masculineTitles: words('mr sir lord father king prince chairman spokesman congressman'),
  feminineTitles: words('ms mrs miss lady dame sister queen princess madam chairwoman spokeswoman congresswoman'),
  calendar: words(`
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
  `),
  beforeMonth: words(
    'in since until till by during of last next this early late mid from through before after every each',
  ),
  beforePlace: words('in at near around outside inside across towards into'),
  ordinary: words(`
    action alliance amazon anchor apple atlas baker ball banks bell best bill bird bishop black block bridge brown bush
    care case cash change chase church compass cook cotton courier cross crossroads crown day delta diamond direct
    discover early express faith field fields first fish focus ford fortune forward fox frank free freedom frontier frost
    future gap general globe gold good grace grant gray green grey guardian guardians herald hill hills home hope horizon
    hunt hunter impact independent insight joy justice king lake large law laws liberty little long love mail major mark
    marsh mercy meta minor mirror monitor moss nation national nature observer oracle orange page park parks people
    pioneer plan pope post price progress pulse rain reach read record reed reform register relief renew rescue rice rich
    rivers rose science shell shelter short signal silver slack small snow solidarity spirit square standard star stone
    storm stripe strong summer summit sun target temple threads time titan together union united unity vanguard visa vision
    weeks white will winter wise wolf wood woods young zoom
  `),
  beforeName: words(`
    perhaps maybe still even only just also then now once again instead indeed moreover furthermore nevertheless
    nonetheless thus hence otherwise first second third last finally eventually recently today yesterday tomorrow tonight
    previously elsewhere asked given like unlike despite without within against about among per via said says told did does
    do is are was were has have had can could would should may might must will shall let see because until unless whether
    once upon through across behind beyond near off out up down back except including regarding concerning following
    against toward towards whereas whenever wherever whom whose which every each any another other such several few
    or nor
  `),
  lesser: words('acting deputy vice outgoing incoming assistant'),
  former: words('former then ex late ousted past'),
  atThatTime: /\b(?:then|at the time|until|from \d{4})\b/iu,
  under: /\bunder\s+(?:the\s+)?$/iu,
  verbOf:
    /^\s+(?:(?:also|now|still|never|again|then|later|itself)\s+)?(?:is|was|has|had|would|will|could|should|may|might|must|can|cannot|did|does|and\s+\p{Lu}|\p{Ll}+ed\b(?!\s+\p{Ll}+s\b)|\p{Ll}+s\s+(?:the|an?|its|his|her|their|that|no|all|some|to|it|only|[“"‘\d€$£])|(?:says|said|told|won|lost|took|holds|held|wants|denies)\b)/u,
};
