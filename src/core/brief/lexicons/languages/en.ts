/** What tells English from other languages: its small words, in lower case. Written by hand. */
import type { LatinLanguage } from '../latin-languages';

export const english: LatinLanguage = {
  language: 'en',
  name: 'English',
  smallWords: `
    the of and to is was are were that this with for from by it its has have had not which who their they he she his her
    be been would will could but or we at on as into about than there these those what when where how if said an
  `,
};
