/** Styles and locales of CSL are bundled as text. */
declare module '*.csl' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how a bundler gives a file's text
  export default text;
}
declare module '*.xml' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how a bundler gives a file's text
  export default text;
}
