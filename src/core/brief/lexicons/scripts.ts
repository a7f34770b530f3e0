/** Scripts other than Latin that tell a language, or several. A script more is a line. */

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
