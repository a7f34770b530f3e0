// Reads VS Code's command line: `--name`, `--name=value`, `--name value` for the options that take one, and paths.

const TAKES_VALUE = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensions-dir',
  'install-extension',
  'user-data-dir',
]);

/** The options by name, each with all its values (`true` where it has none), and the paths. */
export function parseCommandLine(args) {
  const options = new Map();
  const paths = [];
  const rest = [...args];
  while (rest.length > 0) {
    const arg = rest.shift();
    const [, name, joined] = /^--?([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (!name) {
      paths.push(arg);
      continue;
    }
    const value = joined ?? (TAKES_VALUE.has(name) && rest.length > 0 ? rest.shift() : true);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return {
    paths,
    has: (name) => options.has(name),
    all: (name) => options.get(name) ?? [],
    last: (name) => options.get(name)?.at(-1),
  };
}
