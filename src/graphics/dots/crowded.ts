import type { Part } from '../../data/counts.ts';
import { boxOf, crowdedIn, crowdedTo, type Box, type Crowded } from '../kit/room.ts';
import type { Arranged, Label, Line } from './note.ts';
import type { Field, Pile } from './places.ts';
import type { View } from './views.ts';
import { counted } from '../../data/number.ts';
import { DEFAULT } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { rowsOf, scaleOf } from './rows.ts';

/** What does not fit in a view: labels that leave the field, or cover another label, dots or the line of another break. */
export function crowdedView(
  { labels, lines }: Pick<Arranged, 'labels' | 'lines'>,
  field: Field,
  view: View,
): Crowded[] {
  const found = crowdedIn(
    labels,
    field.piles.flatMap((pile) => blocksOf(field, pile, view)),
  );
  return found.length > 0 ? found : labels.flatMap((label) => crossed(label, lines));
}

/** The words of a break that the line of another break crosses, with how many of their characters fit beside it. */
function crossed(label: Label, lines: readonly Line[]): Crowded[] {
  if (!label.key.includes('-break-text-')) return [];
  const { left, right, top, bottom } = boxOf(label);
  const across = lines.filter(
    ({ kind, x1, y1, y2 }) =>
      kind === 'break' && left < x1 && x1 < right && y1 < bottom && top < y2,
  );
  return across.map(({ x1 }) => crowdedTo(label, Math.max(x1 - left, right - x1)));
}

/** What the dots of a row cover in a view. */
function blocksOf(field: Field, { left, dots, solid, strip }: Pile, view: View): Box[] {
  const { columns, pitch, base } = field;
  const block = (of: Part | 'whole', dots: number): Box => ({
    left,
    right: left + Math.min(dots, columns) * pitch,
    top: base[of] - Math.ceil(dots / columns) * pitch,
    bottom: base[of],
  });
  if (view === 'counts') return [block('whole', dots)];
  if (view === 'parts') return [block('part', solid), block('rest', dots - solid)];
  return [
    {
      left: 0,
      right: Math.ceil(dots / strip.thick) * strip.pitch,
      top: strip.bottom - Math.min(dots, strip.thick) * pitch,
      bottom: strip.bottom,
    },
  ];
}

/** By how much the dots of a row may show another share than its own: a twentieth. */
const SLACK = 20;

/**
 * Where a dot stands for many things, the rows with so few dots that these would show another share, each
 * in words.
 */
export function misdrawn(data: Counts): string[] {
  // In the language of messages to authors.
  const made = rowsOf({ ...data, language: DEFAULT }, []);
  const scale = scaleOf(made);
  if (scale === undefined) return [];
  const inWords = (whole: number) => counted(whole, data.words, DEFAULT);
  const few = made.rows.filter(
    ({ part, whole, dots, solid }) =>
      dots === 0 || SLACK * Math.abs(solid * whole - part * dots) > whole * dots,
  );
  return few.map(
    ({ key, whole }) =>
      `the row "${key}" has ${inWords(whole)}, too few for its dots to show its share where ${scale}: leave it out, or put it into a table of its own`,
  );
}
