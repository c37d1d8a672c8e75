import type { GraphicData } from '../../graphics/kit/form.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { counts } from './counts.ts';
import { events } from './events.ts';
import type { DataFile, DataFiles, Drawing, Kind } from './kind.ts';
import { values } from './values.ts';

/** The kinds of CSV files, by the fields of front matter that declare them. */
const KINDS: Readonly<Record<keyof DataFiles, Kind>> = {
  tables: counts,
  values,
  timelines: events,
};

/** The fields that declare CSV files, each with the kind of its files. */
export const kinds = Object.entries(KINDS) as readonly [keyof DataFiles, Kind][];

/** The CSV files that the front matter declares. */
export type Declared = Pick<FrontMatter, keyof DataFiles>;

/** The names of a story's CSV files of every kind, as its front matter declares them. */
export const dataNames = (declared: Declared): string[] =>
  kinds.flatMap(([field]) => Object.keys(declared[field]));

/** The CSV files of a story, each with its kind and the field that declares it. */
export const filesOf = (files: DataFiles) =>
  kinds.flatMap(([field, kind]) =>
    Object.values<DataFile>(files[field]).map((file) => ({ file, kind, field })),
  );

/** The CSV file of that name; undefined where there is none, or where it has problems. */
export const fileNamed = (files: DataFiles, name: string) =>
  filesOf(files).find(({ file }) => file.name === name);

/** The data of a graphic that is drawn from the CSV file of that name; undefined as in `fileNamed`. */
export function graphicData(
  name: string,
  files: DataFiles,
  drawing: Drawing,
): GraphicData | undefined {
  const found = fileNamed(files, name);
  return found?.kind.data(found.file, drawing, files);
}
