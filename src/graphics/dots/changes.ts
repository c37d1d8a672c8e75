import { count } from '../../data/number.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { across, type Label, label } from '../kit/labels.ts';
import type { Mark } from '../kit/mark.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import { changeOfShare } from './bracket.ts';
import { NOTHING, type Arranged } from './note.ts';
import {
  areCompared,
  compared,
  isYear,
  partWith,
  type DottedRow,
  type DottedRows,
} from './rows.ts';
import type { View } from './views.ts';

const view: View = 'parts';
const LINE = 1.3 * EM;
/** The air above the rule, and below it. */
const [ABOVE, BELOW] = [0.4 * EM, 0.15 * EM];
/** Between two columns, in em. */
const GAP = 0.8;
/** The least room of the names, in em: where the columns leave less, they stand one below the other. */
const NAMES = 8;

interface Measured {
  of: Mark | 'whole';
  name: string;
  value: (row: DottedRow) => number;
}

/** A column: the row that the last one is compared with, and a number for each measure. */
interface Column {
  name: string;
  numbers: string[];
  /** In em. */
  width: number;
}

/**
 * How much more or less there is in the last row than in the first, and than in the one before: a small
 * table of each kind of dots, the solid ones first, and of all, under a rule.
 *
 * @param y where it starts
 */
export function changesIn(table: DottedRows, y: number): Arranged {
  const { rows, language } = table;
  const { last, earlier } = lastAndEarlier(table);
  if (!last) return NOTHING;
  const measures = measuresOf(table);
  const areYears = [last, ...earlier].every(isYear);
  const { graphics } = dictionaryOf(language);
  const columns = earlier.map((row): Column => {
    const numbers = measures.map(({ value }) => signed(value(last) - value(row), language));
    const widest = Math.max(
      ...[...row.label.split(' '), ...numbers].map((text) => widthOf(text, 700)),
    );
    return { name: row.label, numbers, width: GAP + SPACED * widest };
  });
  const longest = measures.flatMap(({ name }) => name.split(' ')).map((word) => widthOf(word));
  const isWide = roomBeside(columns) >= Math.max(NAMES, SPACED * Math.max(...longest));
  const labels: Arranged['labels'] = [];
  const row = rows.length - 1;
  let top = y + ABOVE + BELOW;
  for (const some of isWide ? [columns] : columns.map((column) => [column])) {
    const made = tableOf(graphics.against(last.label, areYears), some, measures, top);
    labels.push(...made.labels.map((one) => ({ ...one, view, row })));
    top += made.height;
  }
  const rule = across({
    key: 'parts-changes',
    view,
    row,
    kind: 'base',
    x1: 0,
    x2: WIDTH,
    y: tenth(y + ABOVE),
  });
  return { labels, lines: [rule], height: top - y };
}

/**
 * The same in sentences, one for each row that the last one is compared with. How the share changed since the first
 * row is part of that row's sentence.
 *
 * @param told which of the two is told
 */
export function changeSentences(
  table: DottedRows,
  told: { share: boolean; parts: boolean },
): string[] {
  const { language } = table;
  const { last, earlier } = lastAndEarlier(table);
  const { comma, semicolon } = dictionaryOf(language).page;
  if (!last) return [];
  return earlier.flatMap((row, i) => {
    const share = told.share && i === 0 ? changeOfShare(row, last, language) : undefined;
    const changes = [
      ...(share ? [share.points + (share.times === undefined ? '' : comma + share.times)] : []),
      ...(told.parts ? measuresOf(table) : []).map(
        ({ name, value }) => `${name} ${signed(value(last) - value(row), language)}`,
      ),
    ];
    return changes.length === 0
      ? []
      : `${compared(row, last, language)}: ${changes.join(semicolon)}.`;
  });
}

/** The last row, and those that it is compared with: the first, and the one before. Where there are none, neither. */
function lastAndEarlier({ rows }: DottedRows): { last?: DottedRow; earlier: DottedRow[] } {
  const [last, before] = rows.toReversed();
  if (!last || !before || !areCompared(rows)) return { earlier: [] };
  return { last, earlier: [...new Set([...rows.slice(0, 1), before])] };
}

/** What is compared: each kind of dots, the solid ones first, and all of them. */
const measuresOf = (table: DottedRows): Measured[] => [
  ...table.kinds.map(({ mark, text }) => ({
    of: mark,
    name: text,
    value: (row: DottedRow) => partWith(mark, table, row).count,
  })),
  {
    of: 'whole',
    name: dictionaryOf(table.language).graphics.all(table.words),
    value: ({ whole }) => whole,
  },
];

/** What columns leave of the width, in em. */
const roomBeside = (columns: readonly Column[]): number =>
  columns.reduce((room, { width }) => room - width, WIDTH / EM);

function tableOf(
  head: string,
  columns: readonly Column[],
  measures: readonly Measured[],
  y: number,
): { labels: Label[]; height: number } {
  const room = roomBeside(columns);
  // The last column ends at the edge, and each of the others where the one after it starts.
  const ends = columns.map((_, i) =>
    columns.slice(i + 1).reduce((end, { width }) => end - width * EM, WIDTH),
  );
  const labels: Label[] = [];
  let top = y;
  // In em, so that the lines are as near to each other where the type is smaller.
  const dyOf = (line: number) => round(1 + (top - y + line * LINE) / EM);
  const line = (
    key: string,
    name: string,
    cells: readonly string[],
    style: Pick<Label, 'tone'> & { weight: 400 | 700 } & Partial<Pick<Label, 'x' | 'anchor'>>,
  ) => {
    const names = wrapTo(name, room / SPACED, style.weight);
    const heads = columns.map(({ width }, i) =>
      wrapTo(cells[i] ?? '', (width - GAP) / SPACED, 700),
    );
    names.forEach((text, i) =>
      labels.push(label({ x: 0, ...style, key: `${key}-name-${i}`, text, y, dy: dyOf(i) })),
    );
    heads.forEach((lines, column) =>
      lines.forEach((text, i) =>
        labels.push(
          label({
            ...style,
            key: `${key}-${column}-${i}`,
            text,
            y,
            dy: dyOf(i),
            x: ends[column] ?? WIDTH,
            anchor: 'end',
            weight: 700,
          }),
        ),
      ),
    );
    top += LINE * Math.max(names.length, ...heads.map(({ length }) => length));
  };
  const rows = columns.map(({ name }) => name);
  const [first = ''] = rows;
  // At the columns: at the left, the words would read on into the names below them.
  line(`parts-change-from-${first}`, head, rows, {
    tone: 'muted',
    weight: 400,
    x: tenth(room * EM),
    anchor: 'end',
  });
  measures.forEach(({ of, name }, i) =>
    line(
      `parts-change-${of}-${first}`,
      name,
      columns.map(({ numbers }) => numbers[i] ?? ''),
      { tone: of === 'part' ? 'part' : 'ink', weight: 400 },
    ),
  );
  return { labels, height: top - y };
}

/** "+4" or "−3"; "0" where nothing has changed. */
function signed(change: number, language: Language): string {
  const size = count(Math.abs(change), language);
  if (change === 0) return size;
  return dictionaryOf(language).numbers.signed(change < 0 ? '−' : '+', size);
}
