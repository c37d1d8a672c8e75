import type { DatedEvent } from '../../data/event.ts';
import type { FigureData } from '../../data/figure.ts';
import type { Problem } from '../../data/problem.ts';
import type { Row } from '../../data/table.ts';
import type { ValueMeasure } from '../../data/value.ts';
import type { GraphicData, Guessable } from '../../graphics/kit/form.ts';
import type { Language } from '../../language/languages.ts';
import type { TableMeta, TimelineMeta, ValuesMeta } from '../schema/front-matter.ts';

interface Csv {
  name: string;
  /** The text that is offered as a download: without a byte-order mark, and with line ends of Unix. */
  csv: string;
}

/** A table: its declaration and its rows. */
export interface Table extends TableMeta, Csv {
  rows: Row[];
}

/** Values: their declaration and their measures, at least one. */
export interface ValueTable extends ValuesMeta, Csv {
  measures: ValueMeasure[];
}

/** Dated events, with their declaration. */
export interface Timeline extends TimelineMeta, Csv {
  events: DatedEvent[];
}

/** The CSV files of a story, by their names, under the fields of front matter. Files that are wrong themselves are left out. */
export interface DataFiles {
  tables: Record<string, Table>;
  values: Record<string, ValueTable>;
  timelines: Record<string, Timeline>;
}

/** A CSV file of any kind. */
export type DataFile = Table | ValueTable | Timeline;

/** The declaration of a CSV file of any kind. */
export type Declaration = TableMeta | ValuesMeta | TimelineMeta;

/** What a graphic is drawn from, beside its CSV file. */
export interface Drawing {
  language: Language;
  /** What readers may guess, and mark on the graphic. */
  guess?: { row: string; measure: Guessable } | undefined;
  /** The name of the measure of values that it draws; the first by default. */
  measure?: string | undefined;
  /** The names of more files of values, which a form of the story's own draws. */
  others?: readonly string[];
}

/** A kind of CSV file, from its declaration in front matter to what graphics and figures have of it. */
export interface Kind<
  Declared extends Declaration = Declaration,
  File extends DataFile = DataFile,
> {
  /** What messages say that a file is declared as. */
  called: string;
  /** Whether a file can be read as it is declared: a declaration that is wrong is reported elsewhere. */
  isReadable?(name: string, declared: Declared): boolean;
  /**
   * Reads a file's text.
   *
   * @param file its path, for messages
   * @param sources the ids of the story's sources; undefined where these could not be read
   * @returns what the file holds, and its problems; an error in `aside` leaves the file readable
   */
  parse(
    text: string,
    file: string,
    declared: Declared,
    context: { language: Language; sources: readonly string[] | undefined },
  ): { held: Omit<File, keyof Declared | keyof Csv>; problems: Problem[]; aside?: Problem[] };
  /** What a file holds that is said in its declaration, in whose texts the figures are filled in now. */
  redeclared?(file: File): Partial<File>;
  /** What figures are taken from. Of a kind without this method there are none. */
  figures?(file: File): FigureData[string];
  /** The ids of the sources of its rows. */
  sources(file: File): string[];
  /** What a graphic is drawn from; undefined where the file has not what the graphic names. */
  data(file: File, drawing: Drawing, files: DataFiles): GraphicData | undefined;
}
