import { ascending } from 'd3';
import type { Language } from '../language/languages.ts';
import type { FigureData } from '../data/figure.ts';
import type { Written } from '../data/written-number.ts';
import type { GraphicData } from '../graphics/kit/form.ts';
import type { Accent } from '../graphics/kit/contrast.ts';
import type { GuessDots } from './guess.ts';
import type { Tables } from './kinds/kind.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Source } from './schema/sources.ts';
import type { Publication } from './schema/publication.ts';

/** Text that is read beside a graphic. */
export interface Step {
  id: string;
  /** The state that the graphic is in while the step is read. */
  state: string;
  heading: string;
  /** The words that stand in display type across the screen; undefined where none do. */
  display?: string | undefined;
}

/** A graphic and its steps. */
export interface Scene {
  id: string;
  title: string;
  /** What is said under the graphic. */
  note: string | undefined;
  /** The name of its form. */
  form: string;
  /** The story's own colour, where it has one. */
  accent: Accent | undefined;
  /** Whether its graphic fills the screen, where there is room. */
  fillsScreen: boolean;
  /** The name of the CSV file that the graphic is drawn from. */
  table: string;
  /** The caption of that file. */
  caption: string;
  /** The id of the source of the CSV file; undefined where each row has its own. */
  source: string | undefined;
  /** The ids of the sources of all its data. */
  sources: string[];
  data: GraphicData;
  /** At least one. */
  steps: Step[];
  /** The states of the steps, in their order. */
  states: string[];
}

/** Images, and the steps that are read beside them. */
export interface ImageScene {
  id: string;
  title: string;
  /** What is said under the images, such as who made them. */
  note: string | undefined;
  /** At least one. The first has an image; a step without one goes on with the image before. */
  steps: { id: string; image?: string | undefined }[];
}

/** Somebody's words, as they were reported. */
export interface Quote {
  /** The id of the source that reports them. */
  source: string;
  speaker: string;
  /** As precise as it is known: 2017-09-18, 2017-09 or 2017. */
  when: string;
  text: string;
}

/** A figure that readers may guess on dots, before they are told. */
export interface Guess {
  id: string;
  /** Where the slider ends. It begins at nothing. */
  most: number;
  /** How its numbers are written. */
  written: Written;
  /** Where its handle stands before the reader has moved it. */
  start: number;
  /** The figure that the handle starts at, and its row: `12 in spring`. Undefined where it starts in the middle. */
  startWords: string | undefined;
  /** The figure to guess, in the slider's unit, and with its row: `9 in autumn`. */
  end: number;
  endWords: string;
  dots: GuessDots;
  /** What readers are told: `12 in spring, 9 in autumn: 3 fewer`, or `9 in autumn` where the handle starts in the middle. */
  result: string;
}

/**
 * A checked story: everything that its page is made from, except its prose. Plain data, with the
 * figures in its text filled in. JSON can hold it, except for the exact numbers of values.
 */
export interface Story extends Tables {
  /** The name of its folder, and its address. */
  slug: string;
  /** The language of its text, and of every word around it. */
  language: Language;
  meta: FrontMatter;
  /** The front matter as its author wrote it, with the references to figures and sources in braces. */
  written: FrontMatter;
  /** The data alone, from which figures are taken. */
  figures: FigureData;
  sources: Source[];
  scenes: Scene[];
  imageScenes: ImageScene[];
  quotes: Quote[];
  /** At most one. */
  guesses: Guess[];
}

/**
 * The item of that id.
 *
 * @throws RangeError where there is none: the check of the content has refused every id that an
 *   author may have mistyped
 */
export function byId<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new RangeError(`there is no "${id}"`);
  return found;
}

/** Orders stories for a list: the newest first, and those of the same day by name. */
export const newestFirst = (a: Story, b: Story): number =>
  ascending(b.meta.published, a.meta.published) || ascending(a.slug, b.slug);

/**
 * Keeps what is made of a story for those who ask for it again. The development server loads new stories after
 * each change.
 *
 * @param make makes it
 */
export function perStory<T>(
  make: (story: Story, publication: Publication) => T,
): (story: Story, publication: Publication) => T {
  const made = new WeakMap<Story, T>();
  return (story, publication) => {
    if (!made.has(story)) made.set(story, make(story, publication));
    return made.get(story) as T;
  };
}
