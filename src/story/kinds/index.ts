import type { FindingData, GraphicData } from '../../graphics/kit/form.ts';
import { counts } from './counts/index.ts';
import { events } from './events/index.ts';
import type { Table, Tables, Declaration, Declared, Drawing, Kind, Context } from './kind.ts';
import { values } from './values/index.ts';
import { GIVEN } from '../../data/figure.ts';

/** The kinds of CSV files, by the fields of front matter that declare them. */
const KINDS: Readonly<Record<keyof Tables, Kind>> = {
  tables: counts,
  values,
  timelines: events,
};

/** The fields that declare CSV files, each with the kind of its files. */
const kinds = Object.entries(KINDS) as readonly [keyof Tables, Kind][];

/** What there is under each of the fields. */
export const perField = <T>(made: (field: keyof Tables) => T): Record<keyof Tables, T> =>
  Object.fromEntries(kinds.map(([field]) => [field, made(field)])) as Record<keyof Tables, T>;

/** The CSV files that the front matter declares, each with its kind and its field. */
export const declaredTables = (declared: Declared) =>
  kinds.flatMap(([field, kind]) =>
    Object.entries<Declaration>(declared[field]).map(([name, meta]) => ({
      name,
      meta,
      kind,
      field,
    })),
  );

/** The names of a story's CSV files of every kind, as its front matter declares them. */
export const tableNames = (declared: Declared): string[] =>
  declaredTables(declared).map(({ name }) => name);

/** The names of those that figures can be taken from. */
export const figureNames = (declared: Declared): string[] =>
  declaredTables(declared).flatMap(({ name, kind }) => (kind.figures ? name : []));

/** The CSV files of a story, each with its kind and the field that declares it. */
export const tablesOf = (files: Tables) =>
  kinds.flatMap(([field, kind]) =>
    Object.values<Table>(files[field]).map((file) => ({ file, kind, field })),
  );

/** The CSV file of that name; undefined where there is none, or where it has problems. */
export const tableNamed = (files: Tables, name: string) =>
  tablesOf(files).find(({ file }) => file.name === name);

/** The data of a graphic that is drawn from the CSV file of that name; undefined as in `tableNamed`. */
export function graphicData(
  name: string,
  files: Tables,
  drawing: Drawing,
): GraphicData | undefined {
  const found = tableNamed(files, name);
  return found?.kind.data(found.file, drawing, files);
}

/** The kind of a graphic's data. */
export function kindOf({ kind: name }: GraphicData): Kind {
  const [, kind] = kinds.find(([, kind]) => kind.name === name) ?? [];
  if (!kind) throw new RangeError(`there is no kind "${name}"`);
  return kind;
}

/** Whether rows of the data may be a finding. */
export const isFindingData = (data: GraphicData): data is FindingData =>
  kindOf(data).findings !== undefined;

/** Checks the front matter's declarations of CSV files: that each is right in itself, and declared as one thing alone. */
export function checkDeclarations(declared: Declared, context: Context): void {
  for (const { name, meta, kind } of declaredTables(declared)) kind.check(name, meta, context);
  checkNames(declared, context);
}

/** Checks that no CSV file is declared as two things, or has a name with a meaning of its own. */
function checkNames(declared: Declared, { lineOf, report }: Context): void {
  const seen = new Map<string, string>();
  for (const { name, field, kind } of declaredTables(declared)) {
    const other = seen.get(name);
    if (name === GIVEN)
      report(
        lineOf([field, name]),
        `"${name}" is reserved for numbers that a source gives, as {${GIVEN}/source/50%}: call the CSV file by another name`,
      );
    if (other !== undefined)
      report(
        lineOf([field, name]),
        `"${name}" is declared as ${other} and as ${kind.called}: declare each CSV file once`,
      );
    seen.set(name, kind.called);
  }
}
