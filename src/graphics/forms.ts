import type { Form } from './form.ts';
import { parts } from './parts/index.ts';
import { share } from './share/index.ts';
import { timeline } from './timeline/index.ts';
import { units } from './units/index.ts';

/** Every form of graphic, by the name that a scene gives. */
const FORMS: Record<string, Form> = { units, share, parts, timeline };

export const formNames: readonly string[] = Object.keys(FORMS);

/** The form of that name; undefined where there is none. */
export function formOf(name: string): Form | undefined {
  return Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
}
