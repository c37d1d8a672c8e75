import { formOf, isFormName } from '../graphics/forms.ts';
import type { FigureData } from '../data/figure.ts';
import { own } from '../data/own.ts';
import { guessesOf } from './kinds/index.ts';
import { rowsOfFile, type Measured } from './guess-measure.ts';
import { splitState, stateName } from '../graphics/kit/state-name.ts';

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
      formOf(form).given?.(state).includes(measured.measure) &&
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
