/** What tells German from other languages: its small words, in lower case. Written by hand. */
import type { LatinLanguage } from '../latin-languages';

export const german: LatinLanguage = {
  language: 'de',
  name: 'German',
  smallWords: `
    der das des dem den und ist nicht ein eine einen einem einer eines zu mit von auf für sich auch werden wurde wurden
    wird dass aus bei nach vom zum zur über als haben hatte sind waren sein seine ihre oder aber wie durch keine noch
    nur sie er wir im am seit gegen zwischen unter vor kein hatten worden sagte sei
  `,
};
