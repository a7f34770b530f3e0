/** What tells Portuguese from other languages: its small words, in lower case. Written by hand. */
import type { LatinLanguage } from '../latin-languages';

export const portuguese: LatinLanguage = {
  language: 'pt',
  name: 'Portuguese',
  smallWords: `
    os as de do da dos das que e em um uma para com não por no na nos nas ao à se foi foram mais como mas sua seu seus
    suas ele ela eles também pelo pela entre sobre são está há havia já até segundo depois
  `,
};
