import { own } from '../data/own.ts';
import type { Row } from '../data/table.ts';
import { formOf, isFormName } from '../graphics/forms.ts';
import type { Measured } from './guess-measure.ts';
import { cutState } from './state-name.ts';

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
  const keys = (own(tables, measured.table) ?? []).map(({ key }) => key);
  const [view, row = ''] = cutState(answer);
  return steps.find(({ state }) => {
    const [ofView, key = ''] = cutState(state);
    return ofView === view && keys.indexOf(key) >= keys.indexOf(row);
  });
}
