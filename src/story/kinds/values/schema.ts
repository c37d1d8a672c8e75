import { z } from 'zod';
import type { Unit } from '../../../data/unit.ts';
import { listOf } from '../../../data/problem.ts';
import type { ValueColumns, ValueLine } from '../../../data/value.ts';
import { date, slug, text, wholeNumber, notesSchema } from '../../schema/fields.ts';

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
  .optional() satisfies z.ZodType<Unit | undefined>;

const rowColumns = {
  key: text('the name of the column that sets the rows apart'),
  label: text(
    'the name of a column with what readers call each row, if that is not its key',
  ).optional(),
  time: text(
    'the name of a column with the dates of the rows, if each key has several of them',
  ).optional(),
};

const measureName = text('the name of a column with numbers').refine(
  (name) => !name.includes('/') && name !== 'value',
  {
    error:
      'has a "/", or is "value", which are reserved for references to figures: call the column by another name',
  },
);

const measureSchema = z
  .strictObject({
    words: text('what the values are, in a few words: median pay'),
    unit: unitSchema,
  })
  .describe('One of several columns of numbers.');

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
    measure: text(
      'of a file with several measures, the one in whose unit the value is; the first by default',
    ).optional(),
  })
  .refine(({ at, date }) => (at === undefined) !== (date === undefined), {
    error: 'should have either "at", a value, or "date"',
  })
  .describe('A line across the graphic, at a value or at a date.') satisfies z.ZodType<ValueLine>;

/** The declaration of a CSV file of values: one number in each row, or several. */
export const valuesSchema = z
  .strictObject({
    caption: text('the caption of the table, in a sentence'),
    source: slug('the id of a source in sources.yaml'),
    columns: z
      .union([
        z.strictObject({ ...rowColumns, value: text('the name of the column with the numbers') }),
        z.strictObject({
          ...rowColumns,
          measures: z
            .record(measureName, measureSchema, {
              error: 'should name each column of numbers, with its words and its unit',
            })
            .refine((measures) => Object.keys(measures).length > 0, {
              error: 'should name at least one column of numbers',
            })
            .describe('In place of value: the columns with the numbers, the main one first.'),
        }),
      ])
      .describe('The names of the columns.') satisfies z.ZodType<ValueColumns>,
    words: z
      .strictObject({
        key: text('what a row is, as the heading of a column: Year'),
        time: text(
          'what its date is, as the heading of a column, where the columns have a time: Year',
        ).optional(),
        value: text(
          'what the values are, in a few words: unemployment rate. Several measures have words of their own',
        ).optional(),
      })
      .describe('The words for the values.'),
    unit: unitSchema,
    notes: notesSchema.optional(),
    lines: z
      .array(lineSchema)
      .describe('Lines across the graphic, at a value or at a date.')
      .optional(),
  })
  .superRefine(({ columns, words, unit, lines = [] }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const hasTime = columns.time !== undefined;
    if (hasTime !== (words.time !== undefined))
      refuse(
        ['words', 'time'],
        hasTime
          ? 'is missing: it should be what a date is, as the heading of a column: Year'
          : 'is what a date is, and the columns have no time: remove it, or name the column of dates, as time: … in columns',
      );
    if ('value' in columns && words.value === undefined)
      refuse(
        ['words', 'value'],
        'is missing: it should be what the values are, in a few words: unemployment rate',
      );
    const measures = 'measures' in columns ? Object.keys(columns.measures) : [];
    if (measures.length > 0) {
      const apart =
        'stands beside several measures: write it under the name of each of them, in columns';
      if (words.value !== undefined) refuse(['words', 'value'], `${apart}, as words`);
      if (unit) refuse(['unit'], apart);
    }
    lines.forEach(({ at, measure }, i) => {
      if (measure === undefined) return;
      if (at === undefined || !measures.includes(measure))
        refuse(
          ['lines', i, 'measure'],
          at === undefined
            ? 'is for a line at a value: a line at a date is in each measure'
            : `is "${measure}", which is not one of the measures: they are ${listOf(measures)}`,
        );
    });
  })
  .describe('A CSV file of values, by its name without the extension.');

export type ValuesMeta = z.infer<typeof valuesSchema>;
