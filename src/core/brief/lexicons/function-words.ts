/** What tells one language from another: its small words, or its script. Written by hand; a language more is a line. */
import { words } from './en/forms';

const set = (list: string): ReadonlySet<string> => new Set(words(list));

/** BCP 47 → small words of languages in Latin script, in lower case; none that English has too. */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(`
    the of and to is was are were that this with for from by it its has have had not which who their they he she his her
    be been would will could but or we at on as into about than there these those what when where how if said an
  `),
  de: set(`
    der das des dem den und ist nicht ein eine einen einem einer eines zu mit von auf für sich auch werden wurde wurden
    wird dass aus bei nach vom zum zur über als haben hatte sind waren sein seine ihre oder aber wie durch keine noch
    nur sie er wir im am seit gegen zwischen unter vor kein hatten worden sagte sei
  `),
  fr: set(`
    le la les des du de et est une un dans que qui pour pas sur au aux avec ce cette ces son ses leur leurs il elle ils
    elles ne se par été était ont sont avait mais ou où nous vous dont selon après avant depuis entre sans sous être plus
    comme aussi
  `),
  es: set(`
    el la los las de del que y en un una es por con para su sus se no al lo como más pero fue fueron ha han este esta
    estos estas ese esa entre sobre según desde hasta cuando también sin ser está están había porque ya le les muy donde
  `),
  it: set(`
    il lo la gli le di del della dei delle degli che e un una per con non si è sono stato stata hanno ha nel nella nei
    nelle al alla ai alle dal dalla da anche come più ma questo questa loro suo sua dopo secondo tra fra era erano
  `),
  pt: set(`
    os as de do da dos das que e em um uma para com não por no na nos nas ao à se foi foram mais como mas sua seu seus
    suas ele ela eles também pelo pela entre sobre são está há havia já até segundo depois
  `),
  nl: set(`
    de het een van en is dat niet op te zijn met voor aan er door naar ook bij uit over om maar werd werden wordt
    heeft hebben had hij zij ze we wij deze dit die nog dan geen tussen tegen onder na volgens
  `),
};

/** Small words that names bring into any language: they tell none. */
export const nameParticles = set(
  'de del la las los el le les di da do dos das du des van von der den het en y e zu al',
);

/** What a language in Latin script is called in English. */
export const latinLanguages: Readonly<Record<string, string>> = {
  ...{ en: 'English', de: 'German', fr: 'French', es: 'Spanish', it: 'Italian', pt: 'Portuguese', nl: 'Dutch' },
};

/** Other scripts, each with the language that is written in it, where that is one alone. */
export const scripts: readonly { readonly language: string; readonly name: string; readonly letters: RegExp }[] = [
  { language: 'ko', name: 'Korean', letters: /\p{Script=Hangul}/gu },
  { language: 'ja', name: 'Japanese', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { language: 'zh', name: 'Chinese', letters: /\p{Script=Han}/gu },
  { language: 'und-Cyrl', name: 'a language in Cyrillic letters', letters: /\p{Script=Cyrillic}/gu },
  { language: 'und-Arab', name: 'a language in Arabic letters', letters: /\p{Script=Arabic}/gu },
  { language: 'el', name: 'Greek', letters: /\p{Script=Greek}/gu },
  { language: 'he', name: 'Hebrew', letters: /\p{Script=Hebrew}/gu },
  { language: 'th', name: 'Thai', letters: /\p{Script=Thai}/gu },
  { language: 'und-Deva', name: 'a language in Devanagari', letters: /\p{Script=Devanagari}/gu },
];
