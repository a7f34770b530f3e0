/** English words that tell of one subject, and words that tell of a kind of source, by CSL type. */
import { words } from './forms';

/** One subject a line. Stems meet, so that `vote` is `voters` as well. */
export const subjects: readonly (readonly string[])[] = `
  inflation deflation price cpi
  wage pay salary earnings payroll
  job jobless employment unemployment labour workforce vacancy
  gdp growth recession economy economic output
  monetary central rate interest
  currency exchange devaluation depreciation peg
  bond yield debt creditor maturity spread market
  bank lender loan credit deposit guarantee exposure
  trade export import tariff customs quota
  tax levy budget fiscal deficit revenue spending
  profit shareholder filing turnover earnings merger dividend
  rent housing mortgage tenant landlord
  poverty poor welfare pension benefit
  election vote ballot poll turnout seat electoral candidate constituency referendum
  coalition cabinet minister premier government
  parliament senate legislature assembly congress lawmaker
  law act statute bill legislation decree ordinance
  court judge ruling verdict appeal trial conviction acquittal judgment
  permit licence licensing authorisation
  sanction embargo designation blacklist freeze
  treaty agreement convention pact accord protocol
  talks negotiation summit negotiator mediation envoy
  corruption bribe bribery fraud embezzlement laundering
  police arrest crime detention custody suspect prison
  protest demonstration rally march unrest riot
  land plot tenure cadastre eviction property
  weapon arms missile munition ammunition warhead rocket artillery
  drone uav unmanned quadcopter
  soldier troop army military brigade battalion conscript garrison
  attack strike shelling raid bombardment explosion blast
  casualty killed wounded dead death injured
  ceasefire truce armistice
  border crossing frontier checkpoint
  refugee displaced displacement asylum migrant migration return returnee
  demining minefield ordnance clearance contaminated
  nuclear enrichment reactor uranium centrifuge plutonium
  satellite imagery image scene photograph
  spy espionage intelligence agent
  terrorism terrorist militant insurgent extremist
  ship vessel tanker port harbour cargo freight shipping maritime
  fish fishery trawler catch stock herring cod saithe
  gas pipeline oil fuel petroleum lng
  electricity power grid outage blackout transmission
  mine miner mining ore quarry tailings smelter
  dam reservoir river flood flooding water
  harvest crop grain wheat famine hunger food
  climate emission carbon warming
  forest deforestation logging timber
  rail railway train locomotive
  road highway traffic accident
  aircraft aviation airline airport flight
  disease outbreak epidemic infection hospital patient vaccine cholera medical health
  sample sampling laboratory test contamination
  survey poll respondent barometer opinion trust
  disinformation hoax fake propaganda rumour falsehood
  cyber hacker malware intrusion phishing ransomware
  newspaper broadcaster journalist press media
  school education pupil teacher university student
  aid donor humanitarian relief assistance
  ngo charity nonprofit philanthropy
  church mosque religion religious clergy
  population census birth mortality demographic
`
  .trim()
  .split('\n')
  .map(words);

/** What a sentence speaks of that cites such a source: a statute for an offence, a map for an area. */
export const sourceKinds: Readonly<Record<string, readonly string[]>> = {
  legislation: words(
    'law act section article clause schedule offence prohibit require permit licence decree order designate penalty allow',
  ),
  bill: words('law act section article clause bill amend propose draft'),
  regulation: words('rule regulation article section require prohibit'),
  treaty: words('agreement treaty party article ratify sign convention accord'),
  legal_case: words('court judge rule conviction appeal quash acquit uphold plaintiff defendant'),
  hearing: words('testify hearing committee testimony'),
  dataset: words('percent cent index average total rate'),
  map: words('map area district kilometre km zone'),
  graphic: words('image imagery satellite photograph picture show visible'),
  figure: words('image imagery satellite photograph chart show visible'),
  interview: words('tell say interview'),
  broadcast: words('tell say interview broadcast radio television'),
  speech: words('speech address say announce pledge'),
  personal_communication: words('tell letter email'),
  patent: words('patent invention'),
};
