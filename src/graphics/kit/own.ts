import type { Language } from '../../language/languages.ts';
import type { Sized } from './field.ts';
import type { Player, Screen } from './form.ts';
import { between } from './interpolate.ts';

/** A number of a row, and how it is printed. A gap has no number, and no text. */
export interface Measured {
  value: number | undefined;
  text: string;
}

/** A row of the table: an event, or what its name is. */
export interface OwnRow {
  /** Unique in the table: a row with a time has that in it, `Leeds@2014`. */
  key: string;
  /** The key without the time: `Leeds`. */
  name: string;
  label: string;
  /** The date of an event, or of a row that has one: `2014`, `2014-03` or `2014-03-18`. */
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
   * What the numbers of a row are. Of values: all measures of each table. Of counts: the parts, the whole, and the share in per
   * cent. Of events: the date in years, and what was counted.
   */
  measures: OwnMeasure[];
  rows: OwnRow[];
}

/** What a module beside a story exports. Only `describe` and `draw` are needed. */
export interface OwnForm<Layout = unknown, Pose = unknown> {
  /** The text alternative: every value that one of the states names. */
  describe(data: OwnData, states: readonly string[]): string;
  /** Draws a pose. The same pose gives the same document, whatever was drawn before. */
  draw(svg: SVGSVGElement, pose: Pose): void;
  /**
   * The place and the words of everything, as plain JSON. Without it: `{ height: 640, data }`.
   *
   * @param width the field's: `WIDTH`, or `WIDE`. A layout that is made for `WIDE` gives it back as its `width`.
   */
  layout?(data: OwnData, states: readonly string[], width: number): Layout & Sized;
  /**
   * What is drawn on the way, where `way` is from 0, at rest in `from`, to 1. Without it, states change at once, half way, and the
   * pose is `{ layout, state }`.
   */
  pose?(layout: Layout, from: string, to: string, way: number): Pose;
  /**
   * The layout for a screen that the graphic fills, in CSS pixels: its `height` is the screen's. It is undefined where the screen
   * has no room. Without `fit`, the graphic cannot fill the screen.
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
