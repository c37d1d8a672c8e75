import { countOf, PARTS, type Part } from '../../data/counts.ts';
import { count } from '../../data/number.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { across, down, label } from '../kit/labels.ts';
import { widthOf, wrapTo } from '../kit/measure.ts';
import { breakLabels } from './breaks.ts';
import { legendOf } from './legend.ts';
import type { Arranged, Label } from './note.ts';
import { dotsOf, heightOf, isYear, startOf, type DottedRow, type DottedRows } from './rows.ts';
import { NOTE_LINE, rowNotes } from './notes.ts';

const view = 'parts';
/** The lines below a block, in em: its count, and each line of its key where that stands below it. */
const COUNT = 1.2;
const LINE = 1.2;
/** What stands between the counts of one kind of dots and the name of the next, and between that and its dots. */
const [APART, UNDER] = [0.55 * EM, 0.3 * EM];
/** What more stands between a name and dots right under its sign, so that no lone dot looks like another sign. */
const UNDER_SIGN = 0.3 * EM;

/**
 * Each kind of dots on a base of its own, in the order of a whole block: the solid ones are the lowest. What is to
 * be said of a row stands once, under its last block, as it does where all of its dots are one block.
 */
export function partsView(rows: DottedRows): Arranged & { bases: Record<Part, number> } {
  const keys = keyLines(rows);
  const below = COUNT + LINE * Math.max(...keys.map(({ length }) => length));
  const name = legendOf(rows, 'rest', view, 0);
  const breaks = breakLabels(rows, view, name);
  const rest = levelAt(rows, 'rest', name.height, { under: breaks.height, more: 0 });
  const end = rest.base + (below + 0.15) * EM;
  const next = legendOf(rows, 'part', view, end + APART);
  const part = levelAt(rows, 'part', end + next.height, { under: UNDER, more: APART });
  const notes = rowNotes(rows, view, part.base, below + NOTE_LINE);
  const levels = [rest, part];
  return {
    bases: { part: part.base, rest: rest.base },
    height: part.base + (below + notes.lines * NOTE_LINE + 0.5) * EM,
    labels: [
      ...name.labels,
      ...next.labels,
      ...countLabels(rows, 'rest', rest.base, keys),
      ...countLabels(rows, 'part', part.base, keys),
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

/**
 * Where the blocks of a kind of dots stand: the highest that one may reach, and their base.
 *
 * @param y the end of the kind's name
 * @param gap what stands under that, and what more where dots are right under its sign
 */
function levelAt(rows: DottedRows, part: Part, y: number, gap: { under: number; more: number }) {
  const dots = rows.rows.map((row) => dotsOf(row, part));
  const highest = heightOf(Math.max(...dots), rows);
  const isUnderSign = heightOf(dots[0] ?? 0, rows) === highest;
  const top = y + Math.max(gap.under, isUnderSign ? gap.more + UNDER_SIGN : 0);
  return { top, base: top + highest };
}

/** A count, and the row that it is in. */
const countIn = (n: number, row: DottedRow, language: Language) =>
  dictionaryOf(language).graphics.inRow(count(n, language), row.label);

/** The lines of each key below its count; none where every count has its key beside it, as years have. */
function keyLines({ rows, room, language }: DottedRows): string[][] {
  const beside = rows.every(
    (row) =>
      isYear(row) &&
      PARTS.every((part) => widthOf(countIn(countOf(row, part), row, language), 700) * EM <= room),
  );
  return rows.map(({ label }) => (beside ? [] : wrapTo(label, room / EM)));
}

/** Under each block how many dots it has, and of which row. */
function countLabels(rows: DottedRows, part: Part, y: number, keys: readonly string[][]): Label[] {
  return rows.rows.flatMap((found, row) => {
    if (!found.shown) return [];
    const lines = keys[row] ?? [];
    const n = countOf(found, part);
    const { language } = rows;
    const text = lines.length === 0 ? countIn(n, found, language) : count(n, language);
    const tone = part === 'part' ? 'part' : 'ink';
    return [
      label({
        key: `parts-${part}-${found.key}`,
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
          key: `parts-key-${part}-${i}-${found.key}`,
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
