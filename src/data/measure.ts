import type { ChangeWords } from '../language/dictionary.ts';
import type { Language } from '../language/languages.ts';
import { CHANGE_FORMS } from './change.ts';
import { FigureError, rowsIn, type Reference, LIMITS } from './reference.ts';
import { own } from './own.ts';
import { isBefore, isDate } from './date.ts';
import { listOf, noSuchRow } from './problem.ts';
import { toNumber } from './fraction.ts';
import { inRoundFigures, ROUND_FORMS, withLimit, type Quantity } from './quantity.ts';
import { adviseOne, isPercentage } from './unit.ts';
import { saysOneAt } from './value.ts';

/** The forms of a number of one row. */
const NUMBER_FORMS = [...ROUND_FORMS, ...LIMITS] as const;
const isNumberForm = (form: string): form is (typeof NUMBER_FORMS)[number] =>
  NUMBER_FORMS.some((name) => name === form);

/**
 * A number of one row in round figures, or with what it is below or above.
 *
 * @throws FigureError where that is not true, or would be misread
 */
function inNumberForm(
  { whole, form, limit = '' }: Reference,
  quantity: Quantity,
  language: Language,
): string {
  const { unit } = quantity;
  const round = ROUND_FORMS.find((name) => name === form);
  if (round) {
    if (round === 'just' && quantity.value.numerator < 0n)
      throw new FigureError(
        `"${whole}" would be read in two ways, since the number is below 0: write "rounded" in place of "just"`,
      );
    if (round === 'nearest' && !isPercentage(unit))
      throw new FigureError(
        `"${whole}" would be taken for an exact number: write "rounded" in place of "nearest", which is for percentages`,
      );
    const { text, value } = inRoundFigures(quantity, round, language);
    if (saysOneAt(toNumber(value), unit, language))
      throw new FigureError(`"${whole}" would be printed with 1${unit.after}: ${adviseOne(unit)}`);
    return text;
  }
  const way = form === 'below' ? 'below' : 'above';
  if (!/^[-−]?\d{1,15}(?:\.\d+)?$/.test(limit))
    throw new FigureError(
      `"${whole}" needs a number in digits after "${way}", as ${way}/10: what is printed says that the exact one is ${way} it`,
    );
  const at = Number(limit.replace('−', '-'));
  if (saysOneAt(at, unit, language))
    throw new FigureError(`"${whole}" would be printed with 1${unit.after}: ${adviseOne(unit)}`);
  const text = withLimit(quantity, way, at, language);
  if (text === undefined)
    throw new FigureError(
      `"${whole}" is not true: the number is ${Number(toNumber(quantity.value).toFixed(4))}. Rewrite the sentence, or name another number`,
    );
  return text;
}

/** A number in words or digits, with the value it stands for. */
export interface Figure {
  text: string;
  /** The unrounded value: a number of the data, a fraction, or a difference. */
  value: number;
  /** Whether it measures the part, which has the accent colour wherever it appears. */
  part: boolean;
}

/** A change between two rows, or one that a row is, in words for sentences of different shapes. */
export interface Change {
  words: ChangeWords;
  value: number;
  /** Whether it is a change of the part. */
  part?: boolean;
  /** Why it is no change, and has no verb and no direction; undefined where it is one. */
  whyNone?: string | undefined;
}

/** A row, and the name and the time in its key, where it has a time. */
interface Keyed {
  key: string;
  of?: { key: string; time: string };
}

type Named<T> = Readonly<Record<string, T>>;

/** What can be told of the rows of a file. Of two rows, the earlier is first. */
export interface Measures<Row> {
  ofRow: Named<(row: Row) => Figure>;
  /** The measures of one row that have forms, because a value may itself be a change. */
  rowChanges: Named<(row: Row) => Change>;
  /** The exact numbers of one row, which can be rounded, limited and compared. */
  quantities: Named<(row: Row) => Quantity>;
  /** The measures of two rows that have forms. */
  changes: Named<(a: Row, b: Row) => Change>;
  /** The other measures of two rows. */
  ofPair: Named<(a: Row, b: Row) => Figure>;
}

/**
 * Finds the rows and the measure that a reference names.
 *
 * @throws FigureError where there is no such row, measure or form
 */
export function measured<Row extends Keyed>(
  reference: Reference,
  rows: readonly Row[],
  measures: Measures<Row>,
  language: Language,
): Figure {
  const { ofRow, rowChanges, quantities, changes, ofPair } = measures;
  const { measure, form } = reference;
  const [from, to] = rowsOf(reference, rows);
  if (to === undefined) {
    const tell = pick({ ...ofRow, ...rowChanges }, measure, 'one row');
    const quantity = own(quantities, measure);
    if (form !== undefined && quantity && isNumberForm(form)) {
      const { value, part = false } = tell(from);
      return { text: inNumberForm(reference, quantity(from), language), value, part };
    }
    if (form !== undefined && !own(rowChanges, measure)) throw noSuchForm(reference, measures);
    const found = tell(from);
    if (!('words' in found)) return found;
    return inForm(found, reference, [...CHANGE_FORMS, ...NUMBER_FORMS]);
  }
  const tell = pick({ ...changes, ...ofPair }, measure, 'two rows');
  const [start, end] = [from, to].map(({ key, of }) => (of ? of.time : key)) as [string, string];
  const isOfOne = from.of?.key === to.of?.key;
  if (own(changes, measure) && isOfOne && isDate(start) && isDate(end) && isBefore(end, start))
    throw new FigureError(
      `"${reference.keys}" goes back in time, so that a rise would be told as a fall: write ${to.key}..${from.key}`,
    );
  if (form !== undefined && !own(changes, measure)) throw noSuchForm(reference, measures);
  const found = tell(from, to);
  return 'words' in found ? inForm(found, reference, CHANGE_FORMS) : found;
}

/**
 * The exact number that a reference names, which is of one row and in no form.
 *
 * @throws FigureError where there is none
 */
export function quantityIn<Row extends { key: string }>(
  reference: Reference,
  rows: readonly Row[],
  { quantities }: Measures<Row>,
): Quantity {
  const [row, other] = rowsOf(reference, rows);
  if (other !== undefined || reference.form !== undefined)
    throw new FigureError(
      `"${reference.whole}" is not a number of one row: a ratio is of two of those, as table/row/measure per table/row/measure`,
    );
  return pick(quantities, reference.measure, 'one row that a ratio can be of')(row);
}

/**
 * The row that a reference names, or the two.
 *
 * @throws FigureError where there is no such row
 */
function rowsOf<Row extends { key: string }>(
  { table, keys }: Reference,
  rows: readonly Row[],
): [row: Row, other?: Row] {
  const find = (key: string): Row => {
    const row = rows.find((row) => row.key === key);
    if (!row) throw new FigureError(noSuchRow(table, key, rows));
    return row;
  };
  const [from = '', to, ...rest] = rowsIn(keys);
  if (rest.length > 0) throw new FigureError(`"${keys}" should name two rows, as first..last`);
  return to === undefined ? [find(from)] : [find(from), find(to)];
}

/** A change as a figure, in the form that a reference names. */
function inForm(
  { words, value, part = false, whyNone }: Change,
  { measure, form: name }: Reference,
  forms: readonly string[],
): Figure {
  const form = name === undefined ? 'full' : CHANGE_FORMS.find((form) => form === name);
  if (!form)
    throw new FigureError(
      `"${name ?? ''}" is not a form of "${measure}": the forms are ${listOf(forms)}`,
    );
  if (whyNone !== undefined && form !== 'full' && form !== 'amount')
    throw new FigureError(`"${form}" tells a change, and ${whyNone}`);
  // A word for the direction measures nothing, and a verb is more than a number.
  return { text: words[form], value, part: part && (form === 'full' || form === 'amount') };
}

function noSuchForm(
  { whole, measure, form = '' }: Reference,
  { rowChanges, quantities, changes }: Measures<never>,
): FigureError {
  if (own<unknown>(quantities, measure))
    return new FigureError(
      `"${form}" is not a form of "${measure}": the forms are ${listOf(NUMBER_FORMS)}`,
    );
  const names = Object.keys({ ...rowChanges, ...changes });
  return new FigureError(
    `"${whole}" is not a figure: "${measure}" has no forms: only ${listOf(names)} ${names.length === 1 ? 'has' : 'have'} them`,
  );
}

function pick<T>(measures: Named<T>, name: string, of: string): T {
  const found = own(measures, name);
  if (!found)
    throw new FigureError(
      `"${name}" is not a measure of ${of}: choose from ${listOf(Object.keys(measures))}`,
    );
  return found;
}
