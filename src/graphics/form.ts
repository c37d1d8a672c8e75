import type { DatedEvent } from '../story/event.ts';
import type { Break, EventWords, Words } from '../story/meta.ts';
import type { Row } from '../story/table.ts';

/** Counts, and the content's own words for them. */
export interface Counts {
  kind: 'counts';
  rows: readonly Row[];
  words: Words;
  breaks: readonly Break[];
  /** Whether readers may mark a guess of their own on the graphic: it then shows the whole scale. */
  guessed: boolean;
}

/** Dated events, and the content's own words for the two kinds of them. */
export interface Events {
  kind: 'events';
  events: readonly DatedEvent[];
  words: EventWords;
}

/** What a graphic is drawn from. */
export type GraphicData = Counts | Events;

/**
 * The part of a form that the browser needs. It is all arithmetic on the layout: scales and number
 * formats have done their work at build, and are not sent to the reader.
 */
export interface Player<Layout = unknown, Frame = unknown> {
  /**
   * Everything drawn at one position, as plain numbers and strings, so that it can be tested
   * without a document.
   *
   * @param layout what `Form.layout` made of the data
   * @param states the states of the scene's steps, in order
   * @param position a step's index, plus the way to the next: 0 to `states.length - 1`
   */
  frame(layout: Layout, states: readonly string[], position: number): Frame;
  /** Draws a frame. Whatever was drawn before, the same frame gives the same document. */
  draw(svg: SVGSVGElement, frame: Frame): void;
}

/** A form of chart. */
export interface Form<
  Data extends GraphicData = GraphicData,
  Layout = unknown,
  Frame = unknown,
> extends Player<Layout, Frame> {
  /** The kind of data that it draws. */
  kind: Data['kind'];
  /** The states that a step may name. */
  states(data: Data): readonly string[];
  /** Where everything stands and what it says, as it goes into the page: plain JSON. */
  layout(data: Data): Layout;
  /** The graphic's text alternative: every reading, the same in every state. */
  describe(data: Data): string;
}
