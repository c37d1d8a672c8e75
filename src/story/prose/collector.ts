import type { Definition } from 'mdast';
import type { Report } from '../../data/problem.ts';
import { afterId } from '../anchors.ts';
import type { IdOutline, Outline, SceneOutline, StepOutline } from './outline.ts';

/** The elements around a part of the text. */
export interface Inside {
  scene?: SceneOutline;
  step?: StepOutline;
  quote?: boolean;
  link?: boolean;
  /** Whether it is all that its paragraph holds. */
  alone?: boolean;
  /** The nearest element or list around that is no step, as it is called in messages. */
  around?: string;
  /** Whether one of them is an element that a story may not use, and whose purpose is unknown. */
  unknown?: boolean;
}

/** Collects what the visitors find in the text. */
export interface Collector {
  /** The whole file. */
  text: string;
  outline: Outline;
  report: Report;
  /** The addresses that reference links name, by their names. */
  definitions: ReadonlyMap<string, Definition>;
  /** Makes a heading's id of its words, as the page does: a second one of the same words differs. */
  slugOf: (words: string) => string;
  /** The level of the next heading, from the number of signs before it. */
  levelOf: (signs: number) => number;
}

/** Adds an element's id, unless it is empty, and the id of the element's end where it has one. */
export function addId(
  { ids, anchors }: Outline,
  id: string,
  line: number,
  of: IdOutline['of'],
  tag: string,
): void {
  if (id === '') return;
  ids.push({ id, line, of, tag });
  anchors.add(id);
  if (of === 'scene' || of === 'guess') anchors.add(afterId(id));
}
