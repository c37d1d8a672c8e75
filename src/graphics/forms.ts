import { ownName } from '../addresses/form-names.ts';
import { own } from '../data/own.ts';
import { bars } from './bars/index.ts';
import { dots } from './dots/index.ts';
import { field } from './field/index.ts';
import type { FindingForm, Form, GraphicData } from './kit/form.ts';
import { series } from './series/index.ts';
import { timeline } from './timeline/index.ts';

/** The forms that every story may use, by the names that scenes give. */
const FORMS = { dots, field, timeline, bars, series } satisfies Record<string, Form>;

/** The name of such a form. */
export type FormName = keyof typeof FORMS;

/** A form that a story brings: a module in the story's folder. */
export interface OwnedForm {
  form: Form;
  /** The module's path. */
  file: string;
  /** Whether it says itself what is drawn between two states. */
  hasPose: boolean;
}

/**
 * The forms of the stories themselves. The check loads them, and pages draw with them: in development and in a build,
 * these are two copies of this module in one process.
 */
const OWN = Symbol.for('own forms of stories');
const shared = globalThis as { [OWN]?: Map<string, OwnedForm> };
const owned = (shared[OWN] ??= new Map<string, OwnedForm>());

/** Keeps a form of a story's own, in the place of an earlier one of that name. */
export function keepOwned(slug: string, name: string, form: OwnedForm): string {
  const full = ownName(slug, name);
  owned.set(full, form);
  return full;
}

export const ownedNames = (): string[] => [...owned.keys()];

export const ownedForm = (name: string): OwnedForm | undefined => owned.get(name);

/** Whether there is a form of that name. */
export const isFormName = (name: string): boolean => Object.hasOwn(FORMS, name) || owned.has(name);

/** The names of the forms that every story may use. */
export const formNames = Object.keys(FORMS) as readonly FormName[];

/**
 * The form of that name.
 *
 * @throws RangeError where there is none
 */
export function formOf(name: string): Form {
  const form = own<Form>(FORMS, name) ?? owned.get(name)?.form;
  if (!form) throw new RangeError(`there is no form "${name}"`);
  return form;
}

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
