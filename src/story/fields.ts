import { z } from 'zod';
import { isDate } from './date.ts';

// The kinds of value that content files hold. Each says what is missing or what would be right:
// the message goes straight to an author.

const say = (what: string) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null
    ? `is missing: it should be ${what}`
    : `should be ${what}`;

/** Text that is not empty. */
export const text = (what: string) => z.string({ error: say(what) }).min(1, { error: say(what) });

/** A name that may stand in an address or an id. */
export const slug = (what: string) =>
  text(what).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: `should be ${what}, in small letters, digits and hyphens`,
  });

/** A calendar date, as precise as it is known. YAML readers turn some into Date objects. */
export const date = (what: string) =>
  z.preprocess(
    (value) =>
      value instanceof Date && !Number.isNaN(value.getTime())
        ? value.toISOString().slice(0, 10)
        : typeof value === 'number'
          ? String(value)
          : value,
    z.string({ error: say(what) }).refine(isDate, {
      error: `should be ${what}: a date of the calendar, as 2017-09-18, 2017-09 or 2017`,
    }),
  );

/** An absolute http or https address. */
export const webAddress = (what: string) =>
  z
    .string({ error: say(what) })
    .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), {
      error: `should be ${what}: a whole address that starts with https://`,
    });

/** An e-mail address. */
export const emailAddress = (what: string) => z.email({ error: say(what) });

/** A language, as BCP 47 writes it. */
export const language = (what: string) =>
  text(what).refine(
    (value) => {
      try {
        return Intl.getCanonicalLocales(value)[0] === value;
      } catch {
        return false;
      }
    },
    { error: `should be ${what}, as en-GB` },
  );
