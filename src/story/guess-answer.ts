import { own } from '../data/own.ts';
import type { Row } from '../data/table.ts';
import { formOf, isFormName } from '../graphics/forms.ts';
import type { Measured } from './guess-measure.ts';
import { splitState } from '../graphics/kit/state-name.ts';

/** A scene, as far as it says what its steps show. */
interface Steps<Step> {
  form: string;
  steps: readonly Step[];
}

/** The state that shows what is guessed, in the view that the guess is marked in. */
export const answerState = (form: string, { row, measure }: Measured): string | undefined =>
  isFormName(form) ? formOf(form).answer?.(row, measure) : undefined;

/** The first step of a scene that shows what is guessed: that of its row, or of a later one in the same view. */
export function answerStep<Step extends { state: string }>(
  { form, steps }: Steps<Step>,
  measured: Measured,
  tables: Readonly<Record<string, readonly Row[]>>,
): Step | undefined {
  const answer = answerState(form, measured);
  if (answer === undefined) return undefined;
  const [view] = splitState(answer);
  return steps.find(
    ({ state }) => splitState(state)[0] === view && showsRow(state, measured, tables),
  );
}

/** Whether a label of a scene gives a row's measure: readers of the scene have nothing to guess. */
export const givesMeasure = (
  { form, table, steps }: Steps<{ state: string }> & { table: string },
  measured: Measured,
  tables: Readonly<Record<string, readonly Row[]>>,
): boolean =>
  table === measured.table &&
  isFormName(form) &&
  steps.some(
    ({ state }) =>
      formOf(form).given?.(state).includes(measured.measure) && showsRow(state, measured, tables),
  );

/** Whether a state shows a row: it names that row, or a later one. */
function showsRow(
  state: string,
  { table, row }: Measured,
  tables: Readonly<Record<string, readonly Row[]>>,
): boolean {
  const keys = (own(tables, table) ?? []).map(({ key }) => key);
  return keys.indexOf(splitState(state)[1] ?? '') >= keys.indexOf(row);
}
