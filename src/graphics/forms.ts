// This module runs in the build alone: each form's player.ts is its part for the browser.
/* oxlint-disable no-restricted-imports */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
/* oxlint-enable */
import { ownName } from '../addresses/paths.ts';
import { own } from '../data/own.ts';
import type { FindingData, FindingForm, Form } from './kit/form.ts';

type Modules = Record<string, Record<string, Form>>;

/** The index of each folder but the kit's. Vite finds them where it bundles this module, and Node reads the folder itself. */
const modules: Modules =
  (import.meta.env as unknown) === undefined
    ? foundByNode()
    : import.meta.glob(['./*/index.ts', '!./kit/*'], { eager: true });

function foundByNode(): Modules {
  const load = createRequire(import.meta.url);
  const paths = readdirSync(import.meta.dirname)
    .map((name) => `./${name}/index.ts`)
    .filter((path) => !path.startsWith('./kit/') && existsSync(join(import.meta.dirname, path)));
  return Object.fromEntries(paths.map((path) => [path, load(path) as Record<string, Form>]));
}

/** The forms that every story may use: a folder with an index is one, which exports it by its name. */
const FORMS = Object.fromEntries(
  Object.entries(modules).flatMap(([path, exported]) => {
    const [, name = ''] = path.split('/');
    const form = exported[name];
    return form ? [[name, form]] : [];
  }),
);

/** A form that a story brings: a module in the story's folder. */
export interface OwnedForm {
  form: Form;
  /** The module's path. */
  file: string;
  /** The functions that it exports for the browser. */
  plays: string[];
  /** The module, with those that it imports, as one text. */
  code: string;
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

export const ownedForm = (name: string): OwnedForm | undefined => owned.get(name);

/** Whether a form of a story's own draws marks of the kit, which have a style sheet. */
export const drawsMarks = (name: string): boolean =>
  /\bdraw(Circles|Paths|Tiles|Legend)\b/.test(ownedForm(name)?.code ?? '');

/** Whether there is a form of that name. */
export const isFormName = (name: string): boolean => Object.hasOwn(FORMS, name) || owned.has(name);

/** The names of the forms that every story may use. */
export const formNames: readonly string[] = Object.keys(FORMS);

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
export function findingFormOf(data: FindingData): FindingForm | undefined {
  const showing = formNames
    .map(formOf)
    .filter((form): form is FindingForm => 'finding' in form && form.kind === data.kind);
  return (
    showing.find((form) => !form.isFallback && !form.refuses?.(data)) ??
    showing.find(({ isFallback }) => isFallback)
  );
}
