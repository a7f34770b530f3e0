/** What tells Italian from other languages: its small words, in lower case. Written by hand. */
import type { LatinLanguage } from '../latin-languages';

export const italian: LatinLanguage = {
  language: 'it',
  name: 'Italian',
  smallWords: `
    il lo la gli le di del della dei delle degli che e un una per con non si è sono stato stata hanno ha nel nella nei
    nelle al alla ai alle dal dalla da anche come più ma questo questa loro suo sua dopo secondo tra fra era erano
  `,
};
