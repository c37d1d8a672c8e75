import type { DatedEvent } from '../../data/event.ts';
import type { FigureData } from '../../data/figure.ts';
import type { Problem, Report } from '../../data/problem.ts';
import type { Break, Part, Row } from '../../data/counts.ts';
import type { Subject } from '../../data/times.ts';
import type { ValueLine, ValueMeasure } from '../../data/value.ts';
import type { GraphicData } from '../../graphics/kit/form.ts';
import type { OwnData } from '../../graphics/kit/own.ts';
import type { Language } from '../../language/languages.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { CountsMeta } from './counts/schema.ts';
import type { TimelineMeta } from './events/schema.ts';
import type { ValuesMeta } from './values/schema.ts';

interface Csv {
  name: string;
  /** The text that is offered as a download: without a byte-order mark, and with line ends of Unix. */
  csv: string;
  /** The id of the source of all rows; undefined where each row has its own. */
  source?: string | undefined;
  breaks?: Break[] | undefined;
  lines?: ValueLine[] | undefined;
}

/** A table of counts: its declaration and its rows. */
export interface CountTable extends CountsMeta, Csv {
  source: string;
  breaks?: Break[] | undefined;
  lines?: CountsMeta['lines'];
  rows: Row[];
}

/** Values: their declaration and their measures, at least one. */
export interface ValueTable extends ValuesMeta, Csv {
  source: string;
  lines?: ValuesMeta['lines'];
  measures: ValueMeasure[];
}

/** Dated events, with their declaration. */
export interface Timeline extends TimelineMeta, Csv {
  events: DatedEvent[];
}

/** The CSV files of a story, by their names, under the fields of front matter. Files that are wrong themselves are left out. */
export interface Tables {
  tables: Record<string, CountTable>;
  values: Record<string, ValueTable>;
  timelines: Record<string, Timeline>;
}

/** The CSV files that the front matter declares. */
export interface Declared {
  tables: Record<string, CountsMeta>;
  values: Record<string, ValuesMeta>;
  timelines: Record<string, TimelineMeta>;
}

/** A CSV file of any kind. */
export type Table = CountTable | ValueTable | Timeline;

/** The declaration of a CSV file of any kind. */
export type Declaration = CountsMeta | ValuesMeta | TimelineMeta;

/**
 * A story as far as it could be read. What is wrong itself is undefined or left out, and nothing is compared with it: that
 * would only be a second message about one fault.
 */
export interface DraftData extends Tables {
  figures: FigureData;
  language: Language;
  meta: Declared | undefined;
  /** The names of CSV files that figures could be taken from, if their declarations and they themselves were right. */
  unread: ReadonlySet<string>;
  sources: readonly { id: string }[] | undefined;
}

/** What the check of a declaration needs. */
export interface Context {
  lineOf: LineOf;
  draft: DraftData;
  report: Report;
}

/** What a graphic is drawn from, beside its CSV file. */
export interface Drawing {
  language: Language;
  /** The name of the measure of values that it draws; the first by default. */
  measure?: string | undefined;
  /** The names of more tables of values, which a form of the story's own draws. */
  others?: readonly string[];
}

/** A row as steps and messages name it. */
export interface NamedRow {
  key: string;
  label?: string | undefined;
  /** What a row with a time is of. */
  of?: Subject | undefined;
}

/** A cell of a table on a page. */
export interface Cell {
  text: string;
  /** Whether it measures the part, which has the accent colour. */
  isPart?: boolean;
  /** A count that belongs to it, with the words around that. */
  count?: { before: string; text: string; after: string } | undefined;
  /** The id of its own source. */
  source?: string;
}

/** The rows of a CSV file as a table on a page. */
export interface Cells {
  heads: string[];
  /** The rows, in groups that may have a title. */
  groups: { title?: string; rows: { head: string; cells: Cell[] }[] }[];
  /** What is said below the rows. */
  remarks: string[];
  /** The name that style sheets have for a table that differs from others. */
  style?: string;
}

/** What the rows of a graphic say as a finding. */
interface Findings<Data> {
  /** Changes in the measure, each between two rows. */
  breaks(data: Data): readonly Break[];
  /** The keys of the rows that say most. */
  ends(data: Data): string[];
}

/** A kind of CSV file, from its declaration in front matter to what graphics, figures and tables have of it. */
export interface Kind<
  Declares extends Declaration = Declaration,
  File extends Table = Table,
  Data extends GraphicData = GraphicData,
  Figures extends FigureData[string] = FigureData[string],
> {
  /** What the data of its graphics say that they are. */
  name: Data['kind'];
  /** What messages say that a file is declared as. */
  called: string;
  /** What messages call its rows. */
  rowsCalled: 'rows' | 'events';
  /** Whether a file can be read as it is declared: a declaration that is wrong is reported by `check`. */
  isReadable?(declared: Declares): boolean;
  /** Checks what the front matter says of a file: its columns, sources, breaks, lines and notes. */
  check(name: string, declared: Declares, context: Context): void;
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
    declared: Declares,
    context: { language: Language; sources: readonly string[] | undefined },
  ): { held: Omit<File, keyof Declares | keyof Csv>; problems: Problem[]; aside?: Problem[] };
  /** What a file holds that is said in its declaration, in whose texts the figures are filled in now. */
  redeclared?(file: File): Partial<File>;
  /** What figures are taken from. Of a kind without this method there are none. */
  figures?(file: File): Figures;
  /** The lines that are declared on a scale of per cent. */
  percentLines?(declared: Declares): { at?: number | undefined; label: string }[];
  /** What it counts or measures, as that stands after a number. */
  nouns?(declared: Declares): { noun: string; part?: Part }[];
  /** The ids of the sources of its rows. */
  sources(file: File): string[];
  /** The rows as a table on a page. */
  cells(file: File, language: Language): Cells;
  /** What a graphic is drawn from; undefined where the file has not what the graphic names. */
  data(file: File, drawing: Drawing, files: Tables): Data | undefined;
  /** The rows that a step may name. */
  rows(data: Data): readonly NamedRow[];
  /** Of a row without a value, what readers call it, and the nearest one that has a value. */
  gap?(data: Data, key: string): { label: string; near: string } | undefined;
  /** The rows as a form of a story's own gets them. */
  own(data: Data): Pick<OwnData, 'measures' | 'rows'>;
  findings?: Findings<Data>;
  /** What makes a graphic shorter that is too tall, in a sentence without its full stop. */
  shorter(data: Data): string;
  /**
   * What would give room to a label that no author can shorten.
   *
   * @param fits whether the graphic would have room for all of these data
   * @returns undefined for any other label
   */
  cureFor?(label: string, data: Data, fits: (fewer: Data) => boolean): string | undefined;
}

/** What makes a graphic with rows shorter. */
export function fewerRows(extras: Readonly<Record<string, boolean>>, words: string): string {
  const names = Object.entries(extras).flatMap(([name, is]) => (is ? [name] : []));
  const others = names.length === 0 ? '' : `, or ${names.join(', or ')} out of the story`;
  return `Remove rows from the file${others}, or shorten ${words} and its rows' names: a column of labels can have short ones`;
}
