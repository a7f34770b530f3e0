/** What a card is told of the place that it is shown at, and what the client knows and can do beside the dossier. */
import type { EntryKind } from '../dossier/references';

/** What a link of a card shows: the entry, or all that the dossier or the briefs have of it. */
export interface CardLink {
  readonly kind: EntryKind;
  readonly id: string;
  readonly show: 'entry' | 'statements' | 'events' | 'uses';
}

export interface CardClient {
  /** How often the briefs name or cite an entry; undefined where nobody has counted. */
  readonly usesOf?: (
    entry: Pick<CardLink, 'kind' | 'id'>,
  ) => { readonly uses: number; readonly briefs: number } | undefined;
  /** The address of a link that the client follows. It has to be safe inside `<…>`. Without it cards lead nowhere but to the web. */
  readonly linkTo?: (link: CardLink) => string;
  /** The reference of the source in question in the brief's style, as Markdown. */
  readonly reference?: string | undefined;
}

/** What the place at which a card is shown has to say to it. */
export interface CardContext extends CardClient {
  /** EDTF: an actor's role is shown as of this date, and sources have the age that they had then. */
  readonly date?: string | undefined;
  /** The place in a source that is cited. */
  readonly locator?: string | undefined;
  /** How often the brief names or cites the entry. */
  readonly timesHere?: number;
  /** The words of the source at the place that is cited. */
  readonly passage?: string | undefined;
}

/** The context of a card that is being written. */
export interface WritingContext extends CardContext {
  /** The sources of which the card has told already how good and how old they are, and the places in them that it has named. */
  readonly told: Set<string>;
}
