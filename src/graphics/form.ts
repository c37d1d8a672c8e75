import type { Row } from '../story/table.ts';
import type { Words } from '../story/meta.ts';

/** What a graphic is drawn from: counts, and the content's own words for them. */
export interface GraphicData {
  rows: readonly Row[];
  words: Words;
}

/**
 * A form of chart. `Frame` is everything drawn at one position: plain numbers and strings, so that
 * it can be tested without a document.
 */
export interface Form<Frame = unknown> {
  /** The states that a step may name. */
  states(data: GraphicData): readonly string[];
  /**
   * @param data what to draw
   * @param states the states of the scene's steps, in order
   * @param position a step's index, plus the way to the next: 0 to `states.length - 1`
   */
  frame(data: GraphicData, states: readonly string[], position: number): Frame;
  /** Draws a frame. Whatever was drawn before, the same frame gives the same document. */
  draw(svg: SVGSVGElement, frame: Frame): void;
  /** The graphic's text alternative: every reading, the same in every state. */
  describe(data: GraphicData): string;
}
