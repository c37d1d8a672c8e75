import type { Sized } from './field.ts';
import type { Crowded } from './room.ts';
import type { DatedEvent, EventWords } from '../../data/event.ts';
import type { CountWords } from '../../data/count-words.ts';
import type { Break, ReferenceLine, Row, RowNote } from '../../data/counts.ts';
import type { Language } from '../../language/languages.ts';
import type { Unit } from '../../data/unit.ts';
import type { ValueLine, ValueRow, ValueWords } from '../../data/value.ts';

/** Counts, and the content's own words for them. */
export interface Counts {
  kind: 'counts';
  language: Language;
  rows: readonly Row[];
  words: CountWords;
  breaks: readonly Break[];
  notes: readonly RowNote[];
  /** Lines across the scale of shares. */
  lines?: readonly ReferenceLine[] | undefined;
}

/** Dated events, and the content's own words for the two kinds of them. */
export interface Events {
  kind: 'events';
  language: Language;
  events: readonly DatedEvent[];
  words: EventWords;
  /** Shares of years that stand on the same scale, and what they are. */
  readings?: { rows: readonly Row[]; text: string } | undefined;
}

/** One number in each row, and the content's own words for it. */
export interface Values {
  kind: 'values';
  language: Language;
  rows: readonly ValueRow[];
  words: ValueWords;
  /** For numbers on an axis: `formatValue` prints them. Rows have their own text. */
  unit: Unit;
  /** Lines across the scale of values, or that of time. */
  lines?: readonly ValueLine[] | undefined;
  notes?: readonly RowNote[] | undefined;
  /** All measures of the file, and of others with the same rows, for a form of the story's own. */
  all?: readonly Values[] | undefined;
}

/** The data that a graphic is drawn from. */
export type GraphicData = Counts | Events | Values;

/** Data whose rows may be a finding. */
export type FindingData = Counts | Values;

/** The screen that a scene of the size `screen` fills, in CSS pixels. */
export interface Screen {
  width: number;
  height: number;
  /** The height of the band at the top, where the words of a step stand. */
  band: number;
  /** The size of the page's text. No label is smaller than three quarters of it. */
  type: number;
}

/**
 * The part of a form that runs in the browser. It only interpolates the layout: scales and number
 * formats have done their work at build, and are not sent to the reader.
 *
 * `Layout` is plain JSON with lengths in thousandths of the graphic's width, `Pose` is everything that depends on the position.
 */
export interface Player<Layout = unknown, Pose = unknown> {
  /**
   * Interpolates the graphic at a position, as plain numbers and strings, so that a test needs no
   * document.
   *
   * @param layout the result of `Form.layout`
   * @param states the states of the scene's steps, in order
   * @param position a step's index, plus the progress to the next step: 0 to `states.length - 1`
   */
  pose(layout: Layout, states: readonly string[], position: number): Pose;
  /** Draws a pose. The same pose gives the same document, whatever was drawn before. */
  draw(svg: SVGSVGElement, pose: Pose): void;
  /**
   * The layout for a screen: all lengths are CSS pixels, and the drawing's `viewBox` is the whole screen. It is a
   * pure function of the two, called when the screen changes. Only a form with this method can fill the screen.
   *
   * @param layout the result of `Form.layout`, which fits the fixed shape of stills
   * @returns undefined where the screen has no room for it: the scene then stands beside its steps, in that shape
   */
  fit?(layout: Layout, screen: Screen): Layout | undefined;
  /**
   * How much of the screen's height is free of what is solid in a state, from above: words may stand there. Undefined
   * where what is solid does not stand at the foot of the screen.
   *
   * @param layout one that `fit` has made
   */
  open?(layout: Layout, state: string): number | undefined;
}

/** Why a form cannot draw its data. */
export interface Refusal {
  /** The end of a message that starts with the form's name. */
  reason: string;
  /** The key of the row to correct, where it is a row: the message names the row's line. */
  row?: string;
  /** Advice is about what looks like a slip, and is drawn. */
  severity?: 'advice';
}

/**
 * A form of graphic. This is all that the rest of the project knows about it: a new form is a folder with an index, which
 * exports the form by its name, a player.ts and, if it needs one, a style.css.
 */
export interface Form<
  Data extends GraphicData = GraphicData,
  Layout extends Sized = Sized,
  Pose = unknown,
> extends Player<Layout, Pose> {
  /** The kind of data that the form draws. A form without it draws all kinds. */
  kind?: Data['kind'];
  /** Why the form cannot draw the data, or what looks wrong in them; undefined where it can. A form without this method draws all data of its kind. */
  refuses?(data: Data): Refusal | undefined;
  /** The states that a step may name. */
  states(data: Data): readonly string[];
  /**
   * The states that show all of the data: a scene has to end in one of them, because the page without
   * script has its last state. A form without this method shows all at the end of each scene.
   */
  complete?(data: Data): readonly string[];
  /**
   * The place and the words of everything in the graphic, as it goes into the page: plain JSON.
   *
   * @param states the states that the graphic will be in: its height has room for each of them
   * @param width the field's: `WIDTH` if nothing is said, or `WIDE`. A form with a shape for wide screens gives this width
   *   back in its layout; a form without one makes its usual layout.
   */
  layout(data: Data, states: readonly string[], width?: number): Layout;
  /**
   * How much of a screen's width is solid in a state, from its start, and what that is: words in display type may stand
   * beside it on a wide screen, and above it on a tall one. Undefined where none may.
   */
  solid?(data: Data, state: string): { share: number; text: string } | undefined;
  /**
   * Some of the rows, low and wide: what a first screen shows, instead of their finding, where a scene of this form fills
   * the screen of a story. It has the size of a phone, and that of a page.
   */
  strips?(data: Data, keys: readonly string[]): { state: string; phone: Layout; page: Layout };
  /** What the form would draw wrong of the data, in words: a story with such data is refused. */
  misdrawn?(data: Data): string[];
  /** The labels that have no room in a layout, in any state. A story with one is refused. */
  crowded(layout: Layout): Crowded[];
  /**
   * The graphic's text alternative: every value that one of the states shows, or what says most of more values
   * than anybody can listen to. It stays the same as the states change.
   *
   * @param states those that the graphic will be in
   */
  describe(data: Data, states: readonly string[]): string;
}

/** The finding in some rows: a layout that is shown as it is, its state, and words. */
export interface DrawnFinding<Layout extends Sized = Sized> {
  layout: Layout;
  state: string;
  /** A sentence on what its marks are; undefined where it says all of that itself. */
  key: string | undefined;
  /** A row that should have a label, and has no room for it. */
  without?: string | undefined;
  /** Its text alternative. */
  description: string;
}

/** A form that also shows the finding in some rows. One without `isFallback` comes first, if it does not refuse the data. */
export interface FindingForm<
  Data extends FindingData = FindingData,
  Layout extends Sized = Sized,
  Pose = unknown,
> extends Form<Data, Layout, Pose> {
  /** Whether it shows the finding in data that no other form of their kind draws. */
  isFallback?: true;
  /** What of the data the finding is drawn from: all of them, unless it has this method. */
  findingOf?(data: Data, keys: readonly string[]): Data;
  /**
   * The finding in some of the rows. It stands on the first screen and where the story ends.
   *
   * @param alone whether nothing has been said before it, as on cards and on the first screen: dots say themselves
   *   what the solid ones are, as far as a card has room for that
   */
  finding(data: Data, keys: readonly string[], alone: boolean): DrawnFinding<Layout>;
}
