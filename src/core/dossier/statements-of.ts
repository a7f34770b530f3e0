/** The statements of an entry: those that an actor made, that are about an event, or that we have from a source. */
import type { Dossier, Statement } from './model';
import type { EntryKind } from './references';

/** In the order of the dossier. */
export function statementsOf(kind: EntryKind, id: string, { statements }: Dossier): readonly Statement[] {
  const known = byEntry.get(statements) ?? sorted(statements);
  byEntry.set(statements, known);
  return known[kind].get(id) ?? [];
}

type ByEntry = Readonly<Record<EntryKind, ReadonlyMap<string, readonly Statement[]>>>;

const byEntry = new WeakMap<readonly Statement[], ByEntry>();

function sorted(statements: readonly Statement[]): ByEntry {
  const found = { actor: new Map(), event: new Map(), source: new Map() } satisfies Record<EntryKind, unknown>;
  for (const statement of statements) {
    note(found.actor, [statement.by], statement);
    note(found.event, statement.about, statement);
    note(
      found.source,
      statement.sources.map(({ id }) => id),
      statement,
    );
  }
  return found;
}

function note(found: Map<string, Statement[]>, ids: readonly string[], statement: Statement): void {
  for (const id of new Set(ids)) {
    const others = found.get(id);
    if (others) others.push(statement);
    else found.set(id, [statement]);
  }
}
