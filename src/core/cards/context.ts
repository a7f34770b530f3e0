/** What a card is told of the place that it is shown at. */

/** What the place at which a card is shown has to say to it. */
export interface CardContext {
  /** EDTF: an actor's role is shown as of this date. */
  readonly date?: string;
  /** The place in a source that is cited. */
  readonly locator?: string;
  /** How often the brief names the entry. */
  readonly timesNamed?: number;
  /** The reference in the brief's style, as Markdown. */
  readonly reference?: string;
}
