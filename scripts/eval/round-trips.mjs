// Is what is exported read back as it was? Each source of the corpora's bibliographies, as CSL-JSON and as BibLaTeX. Goal: all, as CSL-JSON.
import { isDeepStrictEqual } from 'node:util';
import { bibliographyFiles } from './bibliography-files.mjs';

export function roundTrips({ core, corpora }) {
  const formats = [
    ['CSL-JSON', 'refs.json', core.writeCslJson],
    ['BibLaTeX', 'refs.bib', core.writeBibtex],
  ];
  const files = bibliographyFiles(corpora);
  const shares = formats.map(([name, path, write]) => {
    const failures = [];
    let entries = 0;
    for (const file of files) {
      const before = core.readSourceFile(file.path, file.text).sources;
      const after = core.readSourceFile(path, write(before)).sources;
      entries += before.length;
      before.forEach((source, i) => {
        const fields = differing(source, after[i] ?? {});
        if (fields.length > 0) failures.push({ place: `${file.path}: ${source.id}`, fields });
      });
    }
    report(name, entries, failures);
    return failures.length / entries;
  });
  originals(core, files);
  return shares[0] === 0;
}

/** The items of CSL-JSON files themselves. */
function originals(core, files) {
  const failures = [];
  let items = 0;
  for (const { path, text } of files.filter((file) => file.path.endsWith('.json'))) {
    const written = new Map(
      JSON.parse(core.writeCslJson(core.readSourceFile(path, text).sources)).map((item) => [item.id, item]),
    );
    for (const item of JSON.parse(text).filter(({ id }) => id !== undefined)) {
      items++;
      const fields = differing(item, written.get(String(item.id)) ?? {});
      if (fields.length > 0) failures.push({ place: `${path}: ${item.id}`, fields });
    }
  }
  report(
    'items of CSL-JSON files, as they were written (we write years as numbers, and a type for each)',
    items,
    failures,
  );
}

function report(name, entries, failures) {
  console.log(`${entries - failures.length} of ${entries} the same: ${name}`);
  const byField = new Map();
  for (const { place, fields } of failures)
    for (const field of fields) byField.set(field, [...(byField.get(field) ?? []), place]);
  for (const [field, places] of byField)
    console.log(`  ${String(places.length).padStart(5)}  ${field}, as in ${places[0]}`);
}

function differing({ origin: _, ...before }, { origin: __, ...after }) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}
