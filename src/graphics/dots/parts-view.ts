import { count } from '../../data/number.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { across, down, label } from '../kit/labels.ts';
import type { Mark } from '../kit/mark.ts';
import { widthOf, wrapTo } from '../kit/measure.ts';
import { breakLabels } from './breaks.ts';
import { legendOf } from './legend.ts';
import type { Arranged, Label } from './note.ts';
import { heightOf, isYear, partWith, startOf, type DottedRow, type DottedRows } from './rows.ts';
import { NOTE_LINE, rowNotes } from './notes.ts';

const view = 'parts';
/** The lines below a block, in em: its count, and each line of its key where that stands below it. */
const COUNT = 1.2;
const LINE = 1.2;
/** What stands between the counts of one kind of dots and the name of the next, and between that and its dots. */
const [APART, UNDER] = [0.55 * EM, 0.3 * EM];
/** What more stands between a name and dots right under its sign, so that no lone dot looks like another sign. */
const UNDER_SIGN = 0.3 * EM;

/** One kind of dots: its words, and where its blocks stand. */
interface Level {
  mark: Mark;
  legend: Label[];
  /** The highest that a block may reach, and the base of the blocks. */
  top: number;
  base: number;
}

/**
 * Each kind of dots on a base of its own, in the order of a whole block: the solid ones are the lowest. What is to
 * be said of a row stands once, under its last block, as it does where all of its dots are one block.
 */
export function partsView(rows: DottedRows): Arranged & { levels: Level[] } {
  const keys = keyLines(rows);
  const below = COUNT + LINE * Math.max(...keys.map(({ length }) => length));
  const levels: Level[] = [];
  let breaks: ReturnType<typeof breakLabels> = { height: 0, labels: [], lines: [] };
  let notes: ReturnType<typeof rowNotes> = { labels: [], lines: 0 };
  let y = 0;
  for (const [i, kind] of rows.kinds.toReversed().entries()) {
    const { mark } = kind;
    const isLast = i === rows.kinds.length - 1;
    const { labels, height } = legendOf(rows, kind, view, y + (i === 0 ? 0 : APART));
    if (i === 0) breaks = breakLabels(rows, view, { labels, height });
    const dots = rows.rows.map((row) => partWith(mark, rows, row).dots);
    const highest = heightOf(Math.max(...dots), rows);
    const isUnderSign = heightOf(dots[0] ?? 0, rows) === highest;
    const [under, more] = i === 0 ? [breaks.height, 0] : [UNDER, APART];
    const top = y + height + Math.max(under, isUnderSign ? more + UNDER_SIGN : 0);
    const base = top + highest;
    if (isLast) notes = rowNotes(rows, view, base, below + NOTE_LINE);
    const noted = below + (isLast ? notes.lines * NOTE_LINE : 0);
    levels.push({ mark, legend: labels, top, base });
    y = base + (noted + 0.15) * EM;
  }
  return {
    levels,
    height: y + 0.35 * EM,
    labels: [
      ...levels.flatMap(({ legend }) => legend),
      ...levels.flatMap(({ mark, base }) => countLabels(rows, mark, base, keys)),
      ...notes.labels,
      ...breaks.labels,
    ],
    lines: [
      ...levels.map(({ base: y }, i) =>
        across({ key: `parts-base-${i}`, view, row: 0, kind: 'base', x1: 0, x2: WIDTH, y }),
      ),
      ...breaks.lines.flatMap(({ before, row, x, start }) =>
        levels.map(({ top, base: y2 }, i) =>
          down({
            key: `parts-break-${before}-${i}`,
            view,
            row,
            kind: 'break',
            x,
            y2,
            y1: i === 0 ? start : top,
          }),
        ),
      ),
    ],
  };
}

/** A count, and the row that it is in. */
const countIn = (n: number, row: DottedRow, language: Language) =>
  dictionaryOf(language).graphics.inRow(count(n, language), row.label);

/** The lines of each key below its count; none where every count has its key beside it, as years have. */
function keyLines({ rows, room, language }: DottedRows): string[][] {
  const beside = rows.every(
    (row) =>
      isYear(row) &&
      row.parts.every(({ count }) => widthOf(countIn(count, row, language), 700) * EM <= room),
  );
  return rows.map(({ label }) => (beside ? [] : wrapTo(label, room / EM)));
}

/** Under each block how many dots it has, and of which row. */
function countLabels(rows: DottedRows, mark: Mark, y: number, keys: readonly string[][]): Label[] {
  return rows.rows.flatMap((found, row) => {
    if (!found.shown) return [];
    const lines = keys[row] ?? [];
    const { count: n } = partWith(mark, rows, found);
    const { language } = rows;
    const text = lines.length === 0 ? countIn(n, found, language) : count(n, language);
    const tone = mark === 'part' ? 'part' : 'ink';
    return [
      label({
        key: `parts-${mark}-${found.key}`,
        view,
        row,
        text,
        y,
        dy: COUNT,
        weight: 700,
        tone,
        x: startOf(found, widthOf(text, 700) * EM),
      }),
      ...lines.map((text, i) =>
        label({
          key: `parts-key-${mark}-${i}-${found.key}`,
          view,
          row,
          text,
          y,
          x: startOf(found, widthOf(text) * EM),
          dy: COUNT + (i + 1) * LINE,
        }),
      ),
    ];
  });
}
