import { z } from 'zod';
import type { CountWords, Kind } from '../../../data/count-words.ts';
import { capital } from '../../../data/text.ts';
import type { Break, Columns, ReferenceLine } from '../../../data/counts.ts';
import { slug, text, notesSchema } from '../../schema/fields.ts';

const breakSchema = z
  .strictObject({
    before: text('the key of the first row after the change'),
    // As short as an event's label, once its figures are filled in.
    label: text('what changed, in a few words').refine(
      (label) => !/(?<!\.\p{L})[.,;:!?…]$/u.test(label.trim()),
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

const columnsSchema = z
  .strictObject({
    key: text('the name of the column that sets the rows apart'),
    label: text(
      'the name of a column with what readers call each row, if that is not its key',
    ).optional(),
    whole: text('the name of the column with the larger count'),
    part: text('the name of the column with the smaller count'),
  })
  .describe('The names of the columns.') satisfies z.ZodType<Columns>;

const inflected = z
  .strictObject({
    two: text('the noun after 2').optional(),
    few: text('the noun after 3 in Welsh').optional(),
    many: text('the noun after 6 in Welsh').optional(),
  })
  .describe('The noun after numbers that change it, as the Unicode CLDR names them.')
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
    .union(
      [
        text(right),
        z.strictObject({
          one: text('the noun for one of them: woman'),
          many: text('the noun for several of them: women'),
          inflected,
        }),
      ],
      { error: `should be ${right}` },
    )
    .meta({ description: `${capital(right)}.` }) satisfies z.ZodType<Kind>;
};

const countWordsSchema = z
  .strictObject({
    key: text('what a row is, as the heading of a column: Year'),
    ...noun,
    part: kind('what the part is'),
    rest: kind('what the others are'),
  })
  .describe('The words for the things counted.') satisfies z.ZodType<CountWords>;

/** The declaration of a CSV file of counts. */
export const countsSchema = z
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
    lines: z.array(lineSchema).describe('Lines across the scale of shares.').optional(),
  })
  .describe('A CSV file of counts, by its name without the extension.');

export type CountsMeta = z.infer<typeof countsSchema>;
