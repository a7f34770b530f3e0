/** The library ships no types; what dates.ts uses of it. */
declare module 'edtf' {
  /** @throws SyntaxError where the string is no EDTF. Bounds are milliseconds since 1970 UTC. */
  // biome-ignore lint/style/noDefaultExport: it is the library that has one
  export default function edtf(date: string): { readonly min: number; readonly max: number };
}
