/** What tells Spanish from other languages: its small words, in lower case. Written by hand. */
import type { LatinLanguage } from '../latin-languages';

export const spanish: LatinLanguage = {
  language: 'es',
  name: 'Spanish',
  smallWords: `
    el la los las de del que y en un una es por con para su sus se no al lo como más pero fue fueron ha han este esta
    estos estas ese esa entre sobre según desde hasta cuando también sin ser está están había porque ya le les muy donde
  `,
};
