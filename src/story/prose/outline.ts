import type { Definition } from 'mdast';
import type { Told } from '../../data/figure.ts';
import type { Report } from '../../data/problem.ts';
import { afterId } from '../anchors.ts';

/** Something in the story, and the line of the file that it starts on. */
interface Placed {
  line: number;
}
/** An id in a story's text: one that its author gives, or one made of a heading's words. */
export interface IdOutline extends Placed {
  id: string;
  /** The kind of part that has it. */
  of: 'scene' | 'step' | 'guess' | 'element' | 'heading';
  /** The name of the HTML element that has it. */
  tag: string;
}
export interface StepOutline extends Placed {
  id: string;
  /** The state that the scene's graphic is in while the step is read. */
  state: string;
  heading: string;
  /** The words that stand in display type across the screen, of a quotation or in bold; undefined where none do. */
  display?: string;
  /** The address of the step's image, in a scene that shows images. */
  image?: string | undefined;
}
export interface SceneOutline extends Placed {
  id: string;
  form: string;
  table: string;
  /** The measure of the table that the graphic draws; undefined for the first. */
  measure: string | undefined;
  /** More tables of values, which a form of the story's own draws beside that one. */
  others: string[];
  title: string;
  /** What is said under the graphic. */
  note: string | undefined;
  /** How much of the screen the graphic takes; undefined where it stands beside the steps. */
  size: string | undefined;
  steps: StepOutline[];
}
export interface QuoteOutline extends Placed {
  source: string;
  speaker: string;
  role: string | undefined;
  /** What readers should know about the words; empty if nothing. */
  note: string;
  when: string;
  rank: string | undefined;
  /** Whether the words run in a sentence of the story. */
  inline: boolean;
  /** The words alone, without markup. */
  text: string;
}
/** A figure that readers may guess. */
export interface GuessOutline extends Placed {
  id: string;
  of: string;
  /** The figure that the slider starts at. */
  from: string | undefined;
}
export interface ReferenceOutline extends Placed {
  /** An address, or a reference to a figure. */
  to: string;
}
/** A number in the text, or words of its author's about it. */
export interface FigureOutline extends ReferenceOutline {
  /** The words, and what they say of the number; undefined where the number itself is printed. */
  told?: Told | undefined;
}
/** A number that a source gives, by the id of the source. */
export interface GivenOutline extends ReferenceOutline {
  /** What a message calls it. */
  name: string;
}
export interface ImageOutline extends ReferenceOutline {
  alt: string;
}

/**
 * The parts of a story's text that other things depend on. Nothing in it is compared with the data
 * yet. An attribute that a component lacks is an empty text.
 */
export interface Outline {
  scenes: SceneOutline[];
  /** The scenes that show images, and draw no CSV file. */
  imageScenes: SceneOutline[];
  quotes: QuoteOutline[];
  guesses: GuessOutline[];
  /** The tables whose finding the text shows again. */
  findings: ReferenceOutline[];
  figures: FigureOutline[];
  /** The sources of the numbers that are none of the data. */
  givens: GivenOutline[];
  links: ReferenceOutline[];
  images: ImageOutline[];
  /** The lines of the marks where the story ends and its notes begin. */
  ends: Placed[];
  /** Every id, in the order of the text. */
  ids: IdOutline[];
  /** Every id that a link within the story can lead to. */
  anchors: Set<string>;
}

/** How a quotation may be set, other than as most are: alone and large, or within a sentence. */
export const RANKS: readonly string[] = ['lead', 'brief'];

/** The elements around a part of the text. */
export interface Inside {
  scene?: SceneOutline;
  step?: StepOutline;
  quote?: boolean;
  link?: boolean;
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
