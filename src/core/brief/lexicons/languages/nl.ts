/** What tells Dutch from other languages: its small words, in lower case. Written by hand. */
import type { LatinLanguage } from '../latin-languages';

export const dutch: LatinLanguage = {
  language: 'nl',
  name: 'Dutch',
  smallWords: `
    de het een van en is dat niet op te zijn met voor aan er door naar ook bij uit over om maar werd werden wordt
    heeft hebben had hij zij ze we wij deze dit die nog dan geen tussen tegen onder na volgens
  `,
};
