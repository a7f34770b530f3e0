/** What tells French from other languages: its small words, in lower case. Written by hand. */
import type { LatinLanguage } from '../latin-languages';

export const french: LatinLanguage = {
  language: 'fr',
  name: 'French',
  smallWords: `
    le la les des du de et est une un dans que qui pour pas sur au aux avec ce cette ces son ses leur leurs il elle ils
    elles ne se par été était ont sont avait mais ou où nous vous dont selon après avant depuis entre sans sous être plus
    comme aussi
  `,
};
