import { count } from '../../data/number.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { across, down, label } from '../kit/labels.ts';
import { widthOf, wrapTo } from '../kit/measure.ts';
import { breakLabels } from './breaks.ts';
import { changesIn } from './changes.ts';
import { GUESS, guessedDots } from './guess-scale.ts';
import { legendOf } from './legend.ts';
import type { Arranged, Label } from './note.ts';
import { heightOf, startOf, type DottedRow, type DottedRows } from './rows.ts';
import { NOTE_LINE, rowNotes } from './row-notes.ts';

const view = 'parts';
/** The lines below a block, in em: its count, and each line of its key where that stands below it. */
const COUNT = 1.2;
const LINE = 1.2;
/** What stands between the two kinds of dots. */
const APART = 0.2 * EM;

/** Where the two kinds of dots stand, and where the highest block of each ends. */
interface PartsBases {
  open: number;
  solid: number;
  openTop: number;
  solidTop: number;
  /** Where the words of a guess go, in em below a base. */
  guessed: number;
}

/** The open dots above and the solid ones below, each kind on a base of its own. */
export function partsView(rows: DottedRows): Arranged & PartsBases {
  const highest = (measure: 'part' | 'rest', of: (row: DottedRow) => number) =>
    heightOf(Math.max(guessedDots(rows, measure), ...rows.rows.map(of)), rows);
  const rest = legendOf(rows, 'rest', view, 0);
  const breaks = breakLabels(rows, view, rest);
  const openTop = rest.height + breaks.height;
  const open = openTop + highest('rest', ({ dots, solid }) => dots - solid);
  const keys = keyLines(rows);
  const below = COUNT + LINE * Math.max(...keys.map(({ length }) => length));
  const words = (below + 0.4) * EM;
  const roomFor = (measure: 'part' | 'rest') => (rows.guess?.measure === measure ? GUESS : 0);
  const heading = open + words + roomFor('rest') + APART;
  const part = legendOf(rows, 'part', view, heading);
  const solidTop = heading + part.height;
  const solid = solidTop + highest('part', (row) => row.solid);
  const notesTop = solid + words + roomFor('part');
  const notes = rowNotes(rows, view, notesTop, 0.7);
  const changesTop = notesTop + notes.lines * NOTE_LINE * EM;
  const changes = changesIn(rows, changesTop);
  return {
    ...{
      solid,
      open,
      solidTop,
      openTop,
      guessed: below + 1.1,
      height: changesTop + changes.height + 0.1 * EM,
    },
    labels: [
      ...rest.labels,
      ...part.labels,
      ...countLabels(rows, 'rest', open, keys),
      ...countLabels(rows, 'part', solid, keys),
      ...notes.labels,
      ...changes.labels,
      ...breaks.labels,
    ],
    lines: [
      ...[open, solid].map((y, i) =>
        across({ key: `parts-base-${i}`, view, row: 0, kind: 'base', x1: 0, x2: WIDTH, y }),
      ),
      ...breaks.lines.flatMap(({ before, row, x, start }) =>
        [
          [start, open],
          [solidTop, solid],
        ].map(([y1 = 0, y2 = 0], i) =>
          down({ key: `parts-break-${before}-${i}`, view, row, kind: 'break', x, y1, y2 }),
        ),
      ),
    ],
  };
}

const MEASURES = {
  part: ({ part }: DottedRow) => part,
  rest: ({ part, whole }: DottedRow) => whole - part,
};

const countIn = (row: DottedRow, of: 'part' | 'rest', language: Language) =>
  dictionaryOf(language).graphics.inRow(count(MEASURES[of](row), language), row.label);

/**
 * The lines of each key below its count; none where every count has its key beside it. Only years are
 * beside counts: "20 in 2014", but not "20 in Labour".
 */
function keyLines({ rows, room, language }: DottedRows): string[][] {
  const beside = rows.every(
    (row) =>
      /^\d{4}$/.test(row.label) &&
      (['part', 'rest'] as const).every(
        (of) => widthOf(countIn(row, of, language), 700) * EM <= room,
      ),
  );
  return rows.map(({ label }) => (beside ? [] : wrapTo(label, room / EM)));
}

/** Under each block how many dots it has, and of which row. */
function countLabels(
  { rows, language }: DottedRows,
  of: 'part' | 'rest',
  y: number,
  keys: readonly string[][],
): Label[] {
  return rows.flatMap((found, row) => {
    if (!found.shown) return [];
    const lines = keys[row] ?? [];
    const text =
      lines.length === 0 ? countIn(found, of, language) : count(MEASURES[of](found), language);
    const tone = of === 'part' ? 'part' : 'ink';
    return [
      label({
        ...{ key: `parts-${of}-${found.key}`, view, row, text, y, dy: COUNT, weight: 700, tone },
        x: startOf(found, widthOf(text, 700) * EM),
      }),
      ...lines.map((text, i) =>
        label({
          ...{ key: `parts-key-${of}-${i}-${found.key}`, view, row, text, y },
          ...{ x: startOf(found, widthOf(text) * EM), dy: COUNT + (i + 1) * LINE },
        }),
      ),
    ];
  });
}
