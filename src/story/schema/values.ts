import { z } from 'zod';
import type { Unit } from '../../data/unit.ts';
import type { ValueColumns, ValueLine, ValueWords } from '../../data/value.ts';
import { date, slug, text, wholeNumber } from './fields.ts';
import { notesSchema } from './row-notes.ts';

/** The space between a number and its unit: no line ends there. */
const unbroken = (space: RegExp) => (words: string) => words.replace(space, '\u00A0');

const unitSchema = z
  .strictObject({
    before: text('what stands before each number: £')
      .refine((before) => !/\p{Ll}{3}$/u.test(before), {
        error: ({ input }) =>
          `ends with a word, which would touch the number: write it with a space after it, in quotation marks, '${String(input)} '`,
      })
      .overwrite(unbroken(/\s+$/))
      .default(''),
    after: text("what stands after each number, with a space where it needs one: ' million'")
      .refine((after) => !/^\p{L}{4}/u.test(after), {
        error: ({ input }) =>
          `starts with a word, which would touch the number: write it with a space before it, in quotation marks, ' ${String(input)}'`,
      })
      .refine((after) => !/^\s*[£$€]/.test(after), {
        error: ({ input }) => {
          const [, sign = '', rest = ''] = /^\s*([£$€])(.*)$/.exec(String(input)) ?? [];
          return `starts with "${sign}", which stands before a number: write { before: '${sign}'${rest.trim() === '' ? '' : `, after: '${rest}'`} }`;
        },
      })
      .overwrite(unbroken(/^\s+/))
      .default(''),
    one: text("what stands after 1, where that is another word: ' child' beside ' children'")
      .overwrite(unbroken(/^\s+/))
      .optional(),
    decimals: wholeNumber('how many decimals are printed, and a cell may have', 0, 6).default(0),
  })
  .describe('What stands around each number. Without a unit, the numbers are whole and bare.')
  .prefault({}) satisfies z.ZodType<Unit>;

const lineSchema = z
  .strictObject({
    at: z
      .number({
        error: 'should be a number in the unit of the values, without what stands around it',
      })
      .describe('Where the line is on the scale of values, in their unit.')
      .optional(),
    date: date('where the line is in the time of a series').optional(),
    label: text('what is there, in a few words: target'),
  })
  .refine(({ at, date }) => (at === undefined) !== (date === undefined), {
    error: 'should have either "at", a value, or "date"',
  })
  .describe('A line across the graphic, at a value or at a date.') satisfies z.ZodType<ValueLine>;

/** The declaration of a CSV file of values: one number in each row. */
export const valuesSchema = z
  .strictObject({
    caption: text('the caption of the table, in a sentence'),
    source: slug('the id of a source in sources.yaml'),
    columns: z
      .strictObject({
        key: text('the name of the column that sets the rows apart'),
        label: text(
          'the name of a column with what readers call each row, if that is not its key',
        ).optional(),
        value: text('the name of the column with the numbers'),
      })
      .describe(
        'The names of the columns, as the first line of the CSV file has them.',
      ) satisfies z.ZodType<ValueColumns>,
    words: z
      .strictObject({
        key: text('what a row is, as the heading of a column: Year'),
        value: text('what the values are, in a few words: unemployment rate'),
      })
      .describe(
        'The words for the values, for headings, graphics and their descriptions.',
      ) satisfies z.ZodType<ValueWords>,
    unit: unitSchema,
    changes: z
      .literal(true, { error: 'should be true, or be left out' })
      .describe(
        'True where each value is itself a change, such as a rate of growth: figures can then say that it rose or fell.',
      )
      .optional(),
    notes: notesSchema.optional(),
    lines: z
      .array(lineSchema)
      .describe('Lines across the graphic, such as a target, or the date of a change.')
      .optional(),
  })
  .describe('A CSV file of values, by its name without the extension.');
