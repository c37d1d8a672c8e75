import { isBefore, isDate } from '../data/date.ts';
import { own } from '../data/own.ts';
import { parseReference, rowsIn } from '../data/reference.ts';
import { rowsInFile, type FigureData } from '../data/figure.ts';
import { comparison } from '../data/value-measures.ts';
import type { Row } from '../data/counts.ts';
import type { ValueRow } from '../data/value.ts';
import type { Guessable } from '../graphics/kit/form.ts';
import { guessesOf } from './kinds/index.ts';
import { formOf, isFormName } from '../graphics/forms.ts';
import { splitState, stateName } from '../graphics/kit/state-name.ts';

/** What readers may guess, or the slider starts from. */
export interface Measured {
  table: string;
  row: string;
  measure: Guessable;
  /** The measure's name in references: `women-share`. */
  name: string;
}

/**
 * Reads a reference to one measure of one row: `pears/spring/rest`. Undefined for any other.
 *
 * @param figures the data, whose parts a reference may name
 */
export function measuredBy(reference: string, figures: FigureData): Measured | undefined {
  const { table = '', keys = '', measure: name = '', form } = parseReference(reference) ?? {};
  const [row = '', ...others] = rowsIn(keys);
  const file = own(figures, table) ?? [];
  const measure = guessesOf(file).measures(file).get(name);
  return row === '' || others.length > 0 || form !== undefined || !measure
    ? undefined
    : { table, row, measure, name };
}

/** Whether a row is earlier than the one that the slider starts from. */
export const isEarlier = ({ row }: Measured, start: Measured): boolean =>
  isDate(row) && isDate(start.row) && isBefore(row, start.row);

/**
 * The reference to the change between the row where the slider starts and the one that is guessed:
 * `pears/spring..autumn/rest-change`. A change goes forward in time, wherever the slider starts.
 */
export function changeBetween(found: Measured, start: Measured): string {
  const [first, last] = isEarlier(found, start) ? [found, start] : [start, found];
  const { table, measure, name } = found;
  const change =
    measure === 'value'
      ? comparison(name, 'change')
      : measure === 'share'
        ? name.replace(/share$/, 'points')
        : `${name}-change`;
  return `${table}/${first.row}..${last.row}/${change}`;
}

/** The rows of a file; none where it is wrong itself. */
export const rowsOfFile = (figures: FigureData, name: string): readonly (Row | ValueRow)[] =>
  rowsInFile(own(figures, name) ?? []);

/** A scene, as far as it says what its steps show. */
interface Steps<Step> {
  form: string;
  steps: readonly Step[];
}

/** The views in which a guess is marked, the usual one first. */
const answerViews = (form: string, { measure }: Measured): readonly string[] =>
  (isFormName(form) ? formOf(form).answers?.(measure) : undefined) ?? [];

/** The usual state that shows what is guessed, in a view that the guess is marked in. */
export function answerState(form: string, measured: Measured): string | undefined {
  const [view] = answerViews(form, measured);
  return view === undefined ? undefined : stateName(view, measured.row);
}

/** The first step of a scene that shows what is guessed, in a view that the guess is marked in. */
export function answerStep<Step extends { state: string }>(
  { form, steps }: Steps<Step>,
  measured: Measured,
  figures: FigureData,
): Step | undefined {
  const views = answerViews(form, measured);
  return steps.find(
    ({ state }, i) =>
      views.includes(splitState(state)[0]) &&
      showsRow({ form, state, isLast: i === steps.length - 1 }, measured, figures),
  );
}

/** Whether a scene draws what is guessed: its table and, of values, its measure. */
export function drawsMeasured(
  { table, measure }: { table: string; measure: string | undefined },
  found: Measured,
  figures: FigureData,
): boolean {
  const file = own(figures, table);
  if (table !== found.table || !file) return false;
  const guesses = guessesOf(file);
  return !guesses.drawn || guesses.drawn(file, measure) === found.name;
}

/** Whether a label of a scene gives a row's measure: readers of the scene have nothing to guess. */
export const givesMeasure = (
  { form, steps, ...scene }: Steps<{ state: string }> & Parameters<typeof drawsMeasured>[0],
  measured: Measured,
  figures: FigureData,
): boolean =>
  drawsMeasured(scene, measured, figures) &&
  isFormName(form) &&
  steps.some(
    ({ state }, i) =>
      formOf(form).labelled?.(state).includes(measured.measure) &&
      showsRow({ form, state, isLast: i === steps.length - 1 }, measured, figures),
  );

/** Whether a step shows a row: it names that row, or a later one, or shows all. */
function showsRow(
  { form, state, isLast }: { form: string; state: string; isLast: boolean },
  { table, row }: Measured,
  figures: FigureData,
): boolean {
  if (!isFormName(form)) return false;
  const drawn = formOf(form);
  if ((isLast && !drawn.complete) || drawn.showsAll?.(state)) return true;
  const keys = rowsOfFile(figures, table).map(({ key }) => key);
  return keys.indexOf(splitState(state)[1] ?? '') >= keys.indexOf(row);
}
