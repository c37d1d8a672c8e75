import { z } from 'zod';
import { checkDates } from './schema/dates.ts';
import { countsSchema } from './kinds/counts/schema.ts';
import { timelineSchema } from './kinds/events/schema.ts';
import { valuesSchema } from './kinds/values/schema.ts';
import { accent, date, language, phoneNumber, slug, text, webAddress } from './schema/fields.ts';
import type { Problem } from '../data/problem.ts';
import { parseYaml, type YamlResult } from './schema/yaml.ts';

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
      .describe('The topics of the story, first the one that it is filed under.')
      .optional(),
    accent: accent('the colour of what the story is about').optional(),
    note: text('one calm sentence on what readers should know before they start').optional(),
    opening: openingSchema.optional(),
    tables: z
      .record(slug('the name of a CSV file'), countsSchema, {
        error: 'should name each CSV file, with its caption, source, columns and words',
      })
      .describe('The CSV files of counts.')
      .default({}),
    values: z
      .record(slug('the name of a CSV file'), valuesSchema, {
        error: 'should name each CSV file of values, with its caption, source, columns and words',
      })
      .describe('The CSV files of values.')
      .default({}),
    timelines: z
      .record(slug('the name of a CSV file'), timelineSchema, {
        error: 'should name each CSV file of dated events, with its caption and words',
      })
      .describe('The CSV files of dated events.')
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
export type Correction = z.infer<typeof correctionSchema>;

/**
 * Reads the front matter between the two fences of a story's file.
 *
 * @param text the whole file
 * @param file the file's path, for the messages
 */
export function readFrontMatter(
  text: string,
  file: string,
): YamlResult<FrontMatter> | { value?: undefined; problems: Problem[] } {
  const fenced = /^---[ \t]*\r?\n(?:([^]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  if (fenced) return parseYaml(fenced[1] ?? '', file, frontMatterSchema, 2);
  const message =
    'there is no front matter: start the file with a line ---, and end the fields with another';
  return { problems: [{ file, line: 1, message }] };
}
