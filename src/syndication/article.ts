import type { QuoteOutline } from '../story/outline.ts';
import type { Source } from '../story/source.ts';
import type { Picture } from './pictures.ts';

/** A graphic of a story, in words. */
export interface Graphic {
  /** The scene's id. */
  id: string;
  /** Its name in addresses. */
  name: string;
  title: string;
  /** The text alternative: every reading. */
  alt: string;
  /** Where it stands in the story. */
  url: string;
  /** The name of the table that it is drawn from. */
  table: string;
  /** The graphic as it stands at the end, the file that everything shows first. */
  stills: Picture[];
}

/** A table of a story's data, as a file. */
export interface DataFile {
  caption: string;
  url: string;
  /** In bytes. */
  size: number;
  /** Where all of it comes from; undefined where each row has a source of its own. */
  source: Source | undefined;
}

/** A story as partners are told of it: plain text, with whole addresses on the origin. */
export interface Article {
  slug: string;
  /** The story's page on the origin, which is also what tells it from all others for ever. */
  url: string;
  title: string;
  standfirst: string;
  byline: string;
  topics: string[];
  /** Points in time, as `2026-11-25T00:00:00Z`. */
  published: string;
  modified: string;
  graphics: Graphic[];
  /** The pictures that stand for the story as a whole, the one for links first. */
  cards: Picture[];
  data: DataFile[];
  quotes: QuoteOutline[];
  sources: Source[];
}

/** When any of them last changed; undefined where there is none. */
export const lastChange = (articles: readonly Article[]): string | undefined =>
  articles
    .map(({ modified }) => modified)
    .sort()
    .at(-1);
