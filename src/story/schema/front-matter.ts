import { z } from 'zod';
import type { EventWords } from '../../data/event.ts';
import type { CountWords, Kind } from '../../data/count-words.ts';
import type { Break, Columns, ReferenceLine } from '../../data/table.ts';
import { checkDates } from './dates.ts';
import { capital } from '../../data/sentence.ts';
import { notesSchema } from './row-notes.ts';
import { valuesSchema } from './values.ts';
import {
  accent,
  date,
  language,
  partNames,
  phoneNumber,
  slug,
  text,
  webAddress,
} from './fields.ts';

const breakSchema = z
  .strictObject({
    before: text('the key of the first row after the change'),
    // As short as an event's label, once its figures are filled in.
    label: text('what changed, in a few words').refine(
      (label) => !/(?<!\.\p{L})[.,;:!?…،؛؟]$/u.test(label.trim()),
      {
        error: 'ends with a punctuation mark, and a sentence goes on after it: remove the mark',
      },
    ),
    note: text('what it means for the counts, in a sentence'),
  })
  .describe(
    'A change between two rows, after which they do not measure quite the same thing.',
  ) satisfies z.ZodType<Break>;

const lineSchema = z
  .strictObject({
    at: z
      .number({ error: 'should be a percentage between 0 and 100, without the sign' })
      .gt(0, { error: 'should be more than 0 and less than 100 per cent' })
      .lt(100, { error: 'should be more than 0 and less than 100 per cent' })
      .describe('Where the line is on the scale of shares, in per cent.'),
    label: text('what the value is, in a few words: half'),
  })
  .describe('A line across the scale of shares.') satisfies z.ZodType<ReferenceLine>;

const openingSchema = z
  .strictObject({
    table: slug('the name of a CSV file of counts or values'),
    rows: z
      .array(text('the key of a row'), { error: 'should be a list of rows of the table' })
      .min(1, { error: 'should name at least one row' })
      .describe(
        'The rows that it shows, in the order of the table; all by default. A series is shown whole, with their values as labels.',
      )
      .optional(),
  })
  .describe('The picture on the first screen: the finding in some rows of a table.');

const rowColumns = {
  key: text('the name of the column that sets the rows apart'),
  label: text(
    'the name of a column with what readers call each row, if that is not its key',
  ).optional(),
};
const wholeColumn = text('the name of the column with the larger count');

const columnsSchema = z
  .union([
    z.strictObject({
      ...rowColumns,
      whole: wholeColumn,
      part: text('the name of the column with the smaller count'),
    }),
    z.strictObject({ ...rowColumns, whole: wholeColumn, parts: partNames }),
  ])
  .describe(
    'The names of the columns, as the first line of the CSV file has them.',
  ) satisfies z.ZodType<Columns>;

const inflected = z
  .strictObject({
    two: text('the noun for two; in Arabic it has no number beside it: دولتان').optional(),
    few: text('the noun after 3 to 10 in Arabic, and after 3 in Welsh').optional(),
    many: text('the noun after 11 to 99 in Arabic, and after 6 in Welsh').optional(),
  })
  .describe(
    'The noun in other plural categories of the language, as the Unicode CLDR names them, where numbers change it.',
  )
  .optional();

const noun = {
  one: text('the noun for one of the things counted: pear'),
  many: text('the noun for several of them: pears'),
  inflected,
};

/** A phrase, or a noun in both its forms. */
const kind = (what: string) => {
  const right = `${what}: a phrase after the noun, such as that were ripe, or a noun of its own, such as { one: woman, many: women }`;
  return z
    .union([
      text(right),
      z.strictObject({
        one: text('the noun for one of them: woman'),
        many: text('the noun for several of them: women'),
        inflected,
      }),
    ])
    .meta({ description: `${capital(right)}.` }) satisfies z.ZodType<Kind>;
};

const rowWords = { key: text('what a row is, as the heading of a column: Year'), ...noun };

const countWordsSchema = z
  .union([
    z.strictObject({
      ...rowWords,
      part: kind('what the part is'),
      rest: kind('what the others are'),
    }),
    z.strictObject({
      ...rowWords,
      parts: z
        .record(z.string(), kind('what the part is'), {
          error: 'should be the words for each of the parts, by the names of their columns',
        })
        .describe(
          'In place of part: what each of the parts is, a phrase or a noun, by the name of its column.',
        ),
      rest: kind('what the others are, only where the parts do not add up to the whole').optional(),
    }),
  ])
  .describe(
    'The words for the things counted, for headings, graphics and their descriptions.',
  ) satisfies z.ZodType<CountWords>;

const tableSchema = z
  .strictObject({
    caption: text('the caption of the table, in a sentence'),
    source: slug('the id of a source in sources.yaml'),
    columns: columnsSchema,
    words: countWordsSchema,
    breaks: z
      .array(breakSchema)
      .describe('Changes in the measure, each between two rows of the table.')
      .optional(),
    notes: notesSchema.optional(),
    lines: z
      .array(lineSchema)
      .describe('Lines across the scale of shares, such as a half or a target.')
      .optional(),
  })
  .describe('A CSV file of counts, by its name without the extension.');

const eventWordsSchema = z
  .strictObject({
    event: text('what an event is: Event'),
    count: text('what a figure that an event brought is: A separate count').optional(),
  })
  .describe('The words that tell the two kinds of event apart.') satisfies z.ZodType<EventWords>;

const timelineSchema = z
  .strictObject({
    caption: text('the caption of the table, in a sentence'),
    words: eventWordsSchema,
    readings: z
      .strictObject({
        table: slug('the name of a table whose rows are years'),
        text: text('what the shares are, in a few words'),
      })
      .describe('Shares of years that the timeline shows on its scale.')
      .optional(),
  })
  .describe('A CSV file of dated events, by its name without the extension.');

const helpSchema = z
  .strictObject({
    for: text('who the line is for'),
    name: text('the name of the organisation'),
    phone: phoneNumber('the telephone number').optional(),
    url: webAddress('the address of its website').optional(),
  })
  .refine((help) => help.phone !== undefined || help.url !== undefined, {
    error: 'has neither "phone" nor "url": give at least one',
  })
  .describe('One place where a reader finds help, with a telephone number, an address or both.');

const reporterSchema = z
  .strictObject({
    about: text('a sentence on who wrote the report'),
    publisher: text('who published it'),
    url: webAddress('where to learn more about the publisher'),
  })
  .describe('The author of the report that the story starts from.');

const correctionSchema = z
  .strictObject({
    date: date('the day of the correction'),
    text: text('what was wrong and what is right, in a sentence'),
  })
  .describe('One correction of the story.');

/** The front matter of a story. Its running text may name figures in braces: {pears/spring/share}. */
export const frontMatterSchema = z
  .strictObject({
    title: text('the headline'),
    language: language('the language of the story').optional(),
    standfirst: text('the finding, in a sentence or two'),
    byline: text('who reported it, and from what'),
    published: date('the day the story came out'),
    updated: date('the day of its last change').optional(),
    figures: date('the day the figures came out').optional(),
    topics: z
      .array(
        text('what the story is about, in a word or two').refine((topic) => !topic.includes(';'), {
          error: 'has a ";" in it: topics are separated by commas',
        }),
        {
          error: 'should be a list of what the story is about, each in a word or two',
        },
      )
      .describe(
        'The topics of the story, for feeds and lists of stories. The first is the one that it is filed under.',
      )
      .optional(),
    accent: accent('the colour of what the story is about').optional(),
    note: text('one calm sentence on what readers should know before they start').optional(),
    opening: openingSchema.optional(),
    tables: z
      .record(slug('the name of a CSV file'), tableSchema, {
        error: 'should name each CSV file, with its caption, source, columns and words',
      })
      .describe('The CSV files of counts in the folder of the story.')
      .default({}),
    values: z
      .record(slug('the name of a CSV file'), valuesSchema, {
        error: 'should name each CSV file of values, with its caption, source, columns and words',
      })
      .describe(
        'The CSV files of values in the folder of the story: numbers in each row, each with its unit.',
      )
      .default({}),
    timelines: z
      .record(slug('the name of a CSV file'), timelineSchema, {
        error: 'should name each CSV file of dated events, with its caption and words',
      })
      .describe('The CSV files of dated events in the folder of the story.')
      .default({}),
    reporter: reporterSchema.optional(),
    corrections: z
      .array(correctionSchema, {
        error: 'should be a list of corrections, each with date and text',
      })
      .describe('The corrections of the story, the oldest first.')
      .default([]),
    help: z
      .array(helpSchema, {
        error: 'should be a list of help lines, each with for, name, and phone or url',
      })
      .describe('The places where a reader finds help.')
      .default([]),
  })
  .superRefine(checkDates)
  .describe('The front matter of a story.');

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type TableMeta = z.infer<typeof tableSchema>;
export type ValuesMeta = z.infer<typeof valuesSchema>;
export type TimelineMeta = z.infer<typeof timelineSchema>;
export type Correction = z.infer<typeof correctionSchema>;
