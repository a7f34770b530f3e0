/** Sources as CSL-JSON, as Pandoc and every CSL processor take it: https://docs.citationstyles.org, csl-data.json */
import { ownFields } from '../dossier/bibliography/source-item';
import type { Source } from '../dossier/model';

/** A list of CSL items, in the order given, indented by two spaces. */
export function writeCslJson(sources: Iterable<Source>): string {
  return JSON.stringify([...sources].map(toCslItem), null, 2);
}

/** The item with all its fields. What is Dossier's own goes under `custom`, where CSL 1.0.2 wants what it has no field for. */
function toCslItem(source: Source): Readonly<Record<string, unknown>> {
  const { origin: _, custom, 'other-ids': others, ...rest } = source;
  const fields = others ? { ...rest, 'other-ids': others.join(', ') } : rest;
  const isOwn = (name: string): boolean => ownFields.some((own) => own === name);
  const own = Object.entries(fields).filter(([name]) => isOwn(name));
  const item = Object.fromEntries(Object.entries(fields).filter(([name]) => !isOwn(name)));
  if (own.length === 0) return custom === undefined ? item : { ...item, custom };
  return { ...item, custom: { ...(custom as object | undefined), ...Object.fromEntries(own) } };
}
