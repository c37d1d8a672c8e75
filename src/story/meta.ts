import { z } from 'zod';
import { date, slug, text } from './fields.ts';

/** What a table's columns are called, and the words for what it counts. */
export const tableSchema = z.strictObject({
  caption: text('the caption of the table, in a sentence'),
  source: slug('the id of a source in sources.yaml'),
  columns: z.strictObject({
    key: text('the name of the column that sets the rows apart'),
    part: text('the name of the column with the smaller count'),
    whole: text('the name of the column with the larger count'),
  }),
  words: z.strictObject({
    key: text('what a row is, as the heading of a column: Year'),
    one: text('the noun for one of the things counted: pear'),
    many: text('the noun for several of them: pears'),
    part: text('what sets the part apart, to go after the noun: that were ripe'),
    rest: text('what sets the others apart, to go after the noun: not yet ripe'),
  }),
});

/** One place where a reader finds help. */
export const helpSchema = z
  .strictObject({
    for: text('whom the line is for'),
    name: text('the name of the organisation'),
    phone: text('the telephone number').optional(),
    url: z.url({ error: 'should be a whole web address' }).optional(),
  })
  .refine((help) => help.phone !== undefined || help.url !== undefined, {
    error: 'has neither "phone" nor "url": give at least one',
  });

/** The front matter of a story. Text in it may name figures in braces: {pears/spring/share}. */
export const metaSchema = z.strictObject({
  title: text('the headline'),
  standfirst: text('the finding, in a sentence or two'),
  byline: text('who reported it, and from what'),
  published: date('the day the story came out'),
  updated: date('the day of its last change').optional(),
  figures: date('the day the figures came out'),
  note: text('one calm sentence on what the story deals with and where help is'),
  tables: z.record(slug('the name of a CSV file'), tableSchema, {
    error: 'should name each CSV file, with its caption, source, columns and words',
  }),
  help: z.array(helpSchema, {
    error: 'should be a list of help lines; an empty one is written []',
  }),
});

export type Meta = z.infer<typeof metaSchema>;
export type TableMeta = z.infer<typeof tableSchema>;
export type Words = TableMeta['words'];
export type Help = z.infer<typeof helpSchema>;
