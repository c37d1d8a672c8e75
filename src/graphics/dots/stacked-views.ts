import { count, counted, outOf } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { down, label } from '../kit/labels.ts';
import { widthOf } from '../kit/measure.ts';
import { ROW_LABEL_LINE, rowLabel } from './row-label.ts';
import { allLegends } from './legend.ts';
import { breaksBefore, noteBelow } from './notes.ts';
import { LABEL_GAP } from './stacked.ts';
import type { Label, Line, Stacked } from './note.ts';
import { partWith, type DottedRow, type DottedRows } from './rows.ts';

/** What stands between a row's words and its dots, and between two rows. */
const APART = {
  counts: { under: 0.35 * EM, gap: 0.5 * EM },
  parts: { under: 0.1 * EM, gap: 0.2 * EM },
};
/** A line of counts. */
const LINE = 1.05 * EM;

/** Each row's dots below its key, with its counts. */
export function stackedCounts(rows: DottedRows): Stacked {
  return stackedView(rows, 'counts', {
    then: ({ part, whole }, row) => {
      const { language, words } = rows;
      const isNamed = row === 0 && widthOf(counted(whole, words, language)) * EM <= WIDTH / 2;
      return outOf(part, whole, language, isNamed ? words : undefined);
    },
    least: 0,
    beside: () => ({ labels: [], lines: [] }),
  });
}

/** Each row's kinds of dots, the open ones first, side by side below its key. */
export function stackedParts(rows: DottedRows): Stacked {
  const view = 'parts';
  return stackedView(rows, view, {
    then: () => undefined,
    least: LINE,
    beside: (found, row, middle) => {
      const half = rows.block / 2;
      const placed = rows.kinds.toReversed().map(({ mark }) => {
        const { count: n, dots } = partWith(mark, rows, found);
        const start = rows.start?.[mark] ?? 0;
        const end = start + Math.ceil(dots / rows.columns) * rows.pitch;
        return { mark, start, end, text: count(n, rows.language) };
      });
      return {
        labels: placed.map(({ mark, end, text }) =>
          label({
            key: `parts-${mark}-${found.key}`,
            view,
            row,
            text,
            weight: 700,
            x: end + LABEL_GAP,
            y: middle,
            dy: 0.35,
            tone: mark === 'part' ? 'part' : 'ink',
          }),
        ),
        lines: placed.map(({ mark, start: x }) =>
          down({
            key: `parts-base-${mark}-${found.key}`,
            view,
            row,
            kind: 'base',
            x,
            y1: middle - half,
            y2: middle + half,
          }),
        ),
      };
    },
  });
}

interface RowParts {
  /** What follows a row's key. */
  then: (found: DottedRow, row: number) => string | undefined;
  /** How high a row's dots are at the least. */
  least: number;
  /** What stands beside a row's dots, whose middle is at a height. */
  beside: (found: DottedRow, row: number, middle: number) => { labels: Label[]; lines: Line[] };
}

function stackedView(
  rows: DottedRows,
  view: 'counts' | 'parts',
  { then, least, beside }: RowParts,
): Stacked {
  const legend = allLegends(rows, view);
  const made: Stacked = {
    height: legend.height,
    labels: legend.labels,
    lines: [],
    bottoms: [],
  };
  const high = Math.max(rows.block, least);
  const { under, gap } = APART[view];
  rows.rows.forEach((found, row) => {
    const change = breaksBefore(rows, view, row, made.height);
    const top = made.height + change.height;
    const lines = rowLabel(found.label, then(found, row));
    const heading = lines.map(({ text, then }, i) =>
      label({
        key: `${view}-key-${i}-${found.key}`,
        view,
        row,
        text,
        weight: 700,
        x: 0,
        y: top + i * ROW_LABEL_LINE * EM,
        dy: 1,
        ...(then !== undefined && { then }),
      }),
    );
    const middle = top + lines.length * ROW_LABEL_LINE * EM + under + high / 2;
    const words = beside(found, row, middle);
    const note = noteBelow(rows, view, row, middle + high / 2);
    const end = middle + high / 2 + note.height;
    made.labels.push(...change.labels, ...heading, ...words.labels, ...note.labels);
    made.lines.push(...change.lines, ...words.lines);
    made.bottoms.push(middle + rows.block / 2);
    made.height = end + gap;
  });
  return made;
}
