import { bars } from './bars/index.ts';
import { dots } from './dots/index.ts';
import { field } from './field/index.ts';
import type { FindingForm, Form, GraphicData } from './kit/form.ts';
import { series } from './series/index.ts';
import { timeline } from './timeline/index.ts';

/** Every form of graphic, by the name that a scene gives. */
const FORMS = { dots, field, timeline, bars, series } satisfies Record<string, Form>;

/** The name of a form. */
export type FormName = keyof typeof FORMS;

/** Whether there is a form of that name. */
export const isFormName = (name: string): name is FormName => Object.hasOwn(FORMS, name);

export const formNames: readonly FormName[] = Object.keys(FORMS).filter(isFormName);

/** The form of that name. */
export const formOf = (name: FormName): Form => FORMS[name];

/** The form that shows the finding in some data; undefined where none does. */
export function findingFormOf(data: GraphicData): FindingForm | undefined {
  if (data.kind === 'counts') return dots;
  if (data.kind === 'events') return undefined;
  return series.refuses?.(data) ? bars : series;
}

/** The names of the forms that show what readers guess. */
export const guessFormNames: readonly FormName[] = formNames.filter(
  (name) => formOf(name).answers !== undefined,
);

/** The names of the forms that can fill the screen. */
export const screenFormNames: readonly FormName[] = formNames.filter(
  (name) => formOf(name).fit !== undefined,
);
