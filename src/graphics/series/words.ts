import { capital } from '../../data/text.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { Values } from '../kit/form.ts';
import { EM, SMALL } from '../kit/field.ts';
import { label, MINOR, onLines, type Label } from '../kit/labels.ts';
import { spacedLines } from '../kit/measure.ts';
import { isShort } from '../kit/value-axis.ts';

/** How high a line of the head is. */
const HEAD_LINE = 1.25 * EM;

/** What the values are, as labels above the plot, and how high these are. */
export function headLabels(data: Values, width: number): { labels: Label[]; height: number } {
  const lines = spacedLines(headOf(data), width, { size: SMALL });
  const first = label({ ...MINOR, key: 'head', text: '', x: 0, y: 0, dy: 0.9 });
  return { labels: onLines(lines, first, HEAD_LINE), height: lines.length * HEAD_LINE };
}

/** What the values are, above the axis: with their unit, where the ticks have no room for it. */
function headOf({ words: { value }, unit }: Pick<Values, 'words' | 'unit'>): string {
  const after = unit.after.trim();
  if (isShort(unit) || value.endsWith(after)) return capital(value);
  const whole = unit.before === '' ? after : `${unit.before.trim()} ${after}`;
  return `${capital(value)}, ${whole}`;
}

/** A value as it is printed, without a unit that stands above the axis. */
export function textOf({ text }: Values['rows'][number], unit: Values['unit']): string {
  if (isShort(unit)) return text;
  const after = [unit.after, unit.one ?? unit.after].find((after) => text.endsWith(after)) ?? '';
  return text.slice(0, text.length - after.length);
}

type NameOf = (row: Values['rows'][number], language: Language) => string;

/** The most characters of the names of gaps. */
const LONG = 60;
/** What the dates of a series are called, by the length of a key. */
const PERIODS: Record<number, 'years' | 'months' | 'days'> = {
  4: 'years',
  7: 'months',
  10: 'days',
};

/**
 * Says which rows have no figure; of many, how many.
 *
 * @param nameOf what a row is called
 */
export function gapsIn(
  rows: Values['rows'],
  language: Language,
  nameOf: NameOf,
): string | undefined {
  const { graphics, page } = dictionaryOf(language);
  const gaps = rows.filter(({ value }) => value === undefined).length;
  const names = stretches(rows, language, nameOf);
  if (names.length === 0) return undefined;
  const list = page.list(names);
  return gaps > 1 && list.length > LONG
    ? graphics.series.manyGaps(gaps, rows.length, PERIODS[rows[0]?.key.length ?? 4] ?? 'years')
    : graphics.series.gaps(gaps, list);
}

/** The names of the rows without a value; of three or more in a row, the first and the last. */
export function stretches(rows: Values['rows'], language: Language, nameOf: NameOf): string[] {
  const found: Values['rows'][number][][] = [];
  rows.forEach((row, i) => {
    if (row.value !== undefined) return;
    const before = rows[i - 1];
    if (before && before.value === undefined) found.at(-1)?.push(row);
    else found.push([row]);
  });
  return found.flatMap((stretch) => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (!first || !last) return [];
    return stretch.length > 2
      ? [
          dictionaryOf(language).graphics.series.stretch(
            nameOf(first, language),
            nameOf(last, language),
          ),
        ]
      : stretch.map((row) => nameOf(row, language));
  });
}
