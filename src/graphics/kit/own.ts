import type { Language } from '../../language/languages.ts';
import type { Sized } from './field.ts';
import type { Player, Screen } from './form.ts';
import { between } from './interpolate.ts';

/** A number of a row, and how it is printed. A gap has no number, and no text. */
export interface Measured {
  value: number | undefined;
  text: string;
}

/** A row of the table: of counts or values what its name is, of events one event. */
export interface OwnRow {
  /** Unique in the table: a row with a time has that in it, `Leeds@2014`. */
  key: string;
  /** The key without the time: `Leeds`. */
  name: string;
  label: string;
  /** The date of an event, and of a row of values that has one as its time or its key: `2014`, `2014-03` or `2014-03-18`. */
  time?: string;
  /** One for each of the measures. */
  values: Measured[];
}

/** What a number of each row is, and how any such number is printed: in its unit, and without that. */
export interface OwnMeasure {
  name: string;
  write: (value: number) => string;
  bare: (value: number) => string;
}

/** The table that a scene names, and those that it names in `with`, row by row. */
export interface OwnData {
  language: Language;
  /**
   * What the numbers of a row are, in the order of `values`: of values all measures of each table; of counts the parts, the whole
   * and the share in per cent; of events the date in years, and what was counted, in words alone.
   */
  measures: OwnMeasure[];
  rows: OwnRow[];
}

/**
 * What a module beside a story exports to draw a graphic of its own. Only `describe` and `draw` are needed.
 */
export interface OwnForm<Layout = unknown, Pose = unknown> {
  /** The text alternative: every value that one of the states names. */
  describe(data: OwnData, states: readonly string[]): string;
  /** Draws a pose. The same pose gives the same document, whatever was drawn before: the kit's joins see to that. */
  draw(svg: SVGSVGElement, pose: Pose): void;
  /**
   * The place and the words of everything, as plain JSON: it goes into the page. Its `height` is in thousandths of the
   * width, as all lengths are. Without it, the layout is `{ height: 640, data }`, with the rows and the names of the
   * measures.
   *
   * @param width the field's: `WIDTH`, or `WIDE` beside the steps on a wide screen. A layout made for it gives it back as its
   *   `width`; of a graphic that does not, the usual layout is drawn there, too.
   */
  layout?(data: OwnData, states: readonly string[], width: number): Layout & Sized;
  /**
   * What is drawn on the way between two states. Without it, states change at once, half way, and the pose is
   * `{ layout, state }`.
   *
   * @param way from 0, at rest in `from`, to 1
   */
  pose?(layout: Layout, from: string, to: string, way: number): Pose;
  /**
   * The layout for a screen, which the graphic of a scene of the size `screen` fills: all lengths are CSS pixels, and its
   * `height` is the screen's. Nothing may be drawn in the band above. Without it, the graphic cannot fill the screen.
   *
   * @returns undefined where the screen has no room
   */
  fit?(layout: Layout, screen: Screen): (Layout & Sized) | undefined;
  /** The states that a step may name. Without it: `all`, the key of each row, and in a table with times each name. */
  states?(data: OwnData): string[];
}

/** The part of such a module that runs in the browser, as the engine calls it. */
export const playerFrom = ({
  draw,
  pose,
  fit,
}: Pick<OwnForm, 'draw' | 'pose' | 'fit'>): Pick<Player<Sized>, 'draw' | 'pose' | 'fit'> => ({
  ...(fit && { fit }),
  pose(layout, states, position) {
    const { from, to, way } = between(states, position);
    return pose ? pose(layout, from, to, way) : { layout, state: way < 0.5 ? from : to };
  },
  draw,
});
