import type { Sized } from './field.ts';
import type { Keyed } from './join.ts';
import type { Label, Line } from './labels.ts';

/** Numbers of a mark, by their names: `x`, `width`, `opacity`. */
export type Numbers = Record<string, number>;

interface Drawn extends Keyed {
  /** 1 if nothing is said. */
  opacity?: number;
  /** What it has of its own as its group comes: a bar grows from `{ width: 0 }`, and words with `{ opacity: 0 }` wait for that. */
  born?: Numbers;
}

/** In the accent, in the colour of text, or empty with an edge in that colour. */
export type Tone = 'part' | 'ink' | 'open';

/** An upright box, by its first corner. */
export interface Rect extends Drawn {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
}

/** A round mark. */
export interface Disc extends Drawn {
  cx: number;
  cy: number;
  r: number;
  tone: Tone;
}

/** What is drawn of a row of the table. Its marks come and move together: they count from its top. */
export interface Group extends Drawn {
  y: number;
  marks: (Words | Rule | Rect | Disc)[];
  /** Whether the state does not show the row yet. A row stays once a scene has shown it, and the last step shows all. */
  isHidden: boolean;
}

type Words = Label & Drawn;
type Rule = Line & Drawn;

/** Anything that is drawn. Lengths are in thousandths of the field's usual width. */
export type Mark = Words | Rule | Rect | Disc | Group;

/** What a state shows: the same marks in all states, in other places and sizes. A later one is in front of an earlier one. */
export interface Picture {
  height: number;
  marks: Mark[];
}

/** The pictures of a scene: the marks of the first, and what is different in any. */
export interface Film extends Sized {
  marks: Mark[];
  /** The numbers of marks that change, by the mark's path and by state. */
  changes: Record<string, Record<string, Numbers>>;
  /** The states in which a group is hidden, by its path. */
  hidden: Record<string, string[]>;
}

/** A mark with its path, which starts with the key of the group that it is in. */
export interface Placed {
  path: string;
  mark: Mark;
  /** The group, or the mark itself outside one. */
  outer: Mark;
}

/** All marks of a picture. */
export const placed = (marks: readonly Mark[]): Placed[] =>
  marks.flatMap((outer) => [
    { path: outer.key, mark: outer, outer },
    ...('marks' in outer ? outer.marks : []).map((mark) => ({
      path: `${outer.key}\n${mark.key}`,
      mark,
      outer,
    })),
  ]);

/** All numbers of a mark. */
export const numbersOf = ({ opacity = 1, ...mark }: Mark): Numbers => ({
  ...Object.fromEntries(Object.entries(mark).filter(([, value]) => typeof value === 'number')),
  opacity,
});
