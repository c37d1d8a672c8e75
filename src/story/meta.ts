import { z } from 'zod';
import { LABEL_LENGTH } from './event.ts';
import { date, slug, text, webAddress } from './fields.ts';

/** A change between two rows, after which they do not measure quite the same thing. */
export const breakSchema = z.strictObject({
  before: text('the key of the first row after the change'),
  label: text('what changed, in a few words').max(LABEL_LENGTH, {
    error: `should be at most ${LABEL_LENGTH} characters: it stands on one line of a graphic on a phone`,
  }),
  note: text('what it means for the readings, in a sentence'),
});

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
  breaks: z.array(breakSchema).optional(),
});

/** A file of dated events, and the words that tell its two kinds apart. */
export const timelineSchema = z.strictObject({
  caption: text('the caption of the table, in a sentence'),
  words: z.strictObject({
    event: text('what an event is: Event'),
    count: text('what a figure that an event brought is: A separate count'),
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

/** Who made the report that the story starts from. */
export const reporterSchema = z.strictObject({
  about: text('a sentence on who wrote the report'),
  publisher: text('who published it'),
  url: webAddress('where to learn more of the publisher'),
});

/** What was wrong in the story, and since when it is right. */
export const correctionSchema = z.strictObject({
  date: date('the day of the correction'),
  text: text('what was wrong and what is right, in a sentence'),
});

/** The front matter of a story. Text in it may name figures in braces: {pears/spring/share}. */
export const metaSchema = z.strictObject({
  title: text('the headline'),
  standfirst: text('the finding, in a sentence or two'),
  byline: text('who reported it, and from what'),
  published: date('the day the story came out'),
  updated: date('the day of its last change').optional(),
  figures: date('the day the figures came out'),
  topics: z
    .array(text('what the story is about, in a word or two'), {
      error: 'should be a list of what the story is about, each in a word or two',
    })
    .optional(),
  note: text('one calm sentence on what the story deals with and where help is'),
  tables: z.record(slug('the name of a CSV file'), tableSchema, {
    error: 'should name each CSV file, with its caption, source, columns and words',
  }),
  timelines: z
    .record(slug('the name of a CSV file'), timelineSchema, {
      error: 'should name each CSV file of dated events, with its caption and words',
    })
    .default({}),
  reporter: reporterSchema.optional(),
  corrections: z
    .array(correctionSchema, {
      error: 'should be a list of corrections, each with date and text',
    })
    .default([]),
  help: z.array(helpSchema, {
    error: 'should be a list of help lines; an empty one is written []',
  }),
});

export type Meta = z.infer<typeof metaSchema>;
export type TableMeta = z.infer<typeof tableSchema>;
export type TimelineMeta = z.infer<typeof timelineSchema>;
export type Words = TableMeta['words'];
export type EventWords = TimelineMeta['words'];
export type Break = z.infer<typeof breakSchema>;
export type Help = z.infer<typeof helpSchema>;
