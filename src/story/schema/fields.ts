import { z } from 'zod';
import { isWebAddress, telAddress } from '../../addresses/external.ts';
import { isDate } from '../../data/date.ts';
import { listOf } from '../../data/problem.ts';
import { LANGUAGES } from '../../language/languages.ts';
import { capital, SLUG } from '../../data/text.ts';
import { contrast, LEAST_CONTRAST, PAPERS, type Accent } from '../../graphics/kit/contrast.ts';
import type { RowNote } from '../../data/counts.ts';

// The kinds of value that content files hold. Each takes a phrase that describes the field, such as
// "the headline", for the messages to authors and for the descriptions that editors show.

/** The message for a value that is missing, or of another kind. */
const say =
  (what: string) =>
  ({ input }: { input?: unknown }) => {
    if (input === undefined || input === null) return `is missing: it should be ${what}`;
    return typeof input === 'number' || typeof input === 'boolean'
      ? `should be ${what}: put ${input} in quotation marks`
      : `should be ${what}`;
  };

/** What editors are given about a field: its description, and JSON Schema's own keywords. */
const meta = (what: string, keywords: Record<string, unknown> = {}) => ({
  description: `${capital(what)}.`,
  ...keywords,
});

/** Any value as a text, so that a date or an address is refused for what it says, not for its kind. */
const asWritten = (value: unknown): unknown =>
  value === undefined || value === null || typeof value === 'string'
    ? value
    : JSON.stringify(value);

/** Text that is not empty. */
export const text = (what: string) =>
  z
    .string({ error: say(what) })
    .min(1, { error: say(what) })
    .refine((words) => words === '' || words.trim() !== '', { error: say(what) })
    .meta(meta(what));

/** A colour that can be read on a paper: numbers are set in it, too. */
const colour = (what: string, theme: keyof Accent) =>
  text(what)
    .regex(/^#[\da-f]{6}$/i, {
      error: 'should be a colour in quotation marks, as "#0b5394"',
      abort: true,
    })
    .refine((value) => contrast(value, PAPERS[theme]) >= LEAST_CONTRAST, {
      error: ({ input }) =>
        `is ${String(input)}, and its contrast with the paper, ${PAPERS[theme]}, is ${contrast(String(input), PAPERS[theme]).toFixed(1)}: choose a ${theme === 'light' ? 'darker' : 'lighter'} colour, with at least ${LEAST_CONTRAST}`,
    });

/** A colour for light paper and one for dark. */
export const accent = (what: string) =>
  z
    .strictObject({
      light: colour(`${what}, on light paper`, 'light'),
      dark: colour('the same on dark paper', 'dark'),
    })
    .describe(`${capital(what)}: both stand out from their paper.`);

/** A whole number in a range. */
export const wholeNumber = (what: string, least: number, most: number) => {
  const error = `should be ${what}: a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error }).meta(meta(what));
};

/** A name that is valid in an address and in an id. */
export const slug = (what: string) =>
  text(what)
    .regex(SLUG, { error: `should be ${what}, in small letters, digits and hyphens` })
    .meta(meta(what));

/** A calendar date, as precise as it is known. YAML takes a year without quotation marks for a number. */
export const date = (what: string) =>
  z
    .preprocess(
      asWritten,
      z.string({ error: say(what) }).refine(isDate, {
        error: `should be ${what}: a calendar date, such as 2017, 2017-09 or 2017-09-18`,
        // The order of dates is only compared where all of them are dates.
        abort: true,
      }),
    )
    .meta(
      meta(`${what}, such as 2017, 2017-09 or 2017-09-18`, {
        type: ['string', 'integer'],
        pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
      }),
    );

/** An absolute http or https address. */
export const webAddress = (what: string) =>
  z
    .preprocess(
      asWritten,
      z.string({ error: say(what) }).refine(isWebAddress, {
        error: `should be ${what}: a whole address that starts with https://`,
        // Further rules of a field apply only to addresses, so that one fault gives one message.
        abort: true,
      }),
    )
    .meta(meta(what, { pattern: '^https?://' }));

/** An email address. */
export const emailAddress = (what: string) =>
  z.preprocess(asWritten, z.email({ error: say(what) })).meta(meta(what));

/** A telephone number, with words after it if there are any. */
export const phoneNumber = (what: string) =>
  text(what)
    .refine((value) => telAddress(value) !== undefined, {
      error: `should be ${what}: first its digits, such as 0808 157 0123 or +44 20 7946 0000, then any words, in brackets`,
    })
    .meta(
      meta(
        `${what}, such as 0808 157 0123 or +44 20 7946 0000, with any words after it in brackets`,
      ),
    );

/** A language that the site has a dictionary of, by its language tag. */
export const language = (what: string) =>
  z
    .enum(LANGUAGES, {
      error: (issue) =>
        issue.input === undefined || issue.input === null
          ? `is missing: it should be ${what}, one of ${listOf(LANGUAGES)}`
          : `should be ${what}, one of ${listOf(LANGUAGES)}: there are no words of the page in another one`,
    })
    .meta(meta(what));

const rowNoteSchema = z
  .strictObject({
    row: text('the key of the row'),
    text: text('what is to be said of this row alone, in a few words'),
  })
  .describe('A note at one row of the graphic.') satisfies z.ZodType<RowNote>;

/** The notes of a table or of values. */
export const notesSchema = z
  .array(rowNoteSchema)
  .describe('Notes at rows of the graphic, at most one to a row.');
