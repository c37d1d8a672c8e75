import { dictionaryOf, type Language } from '../language/languages.ts';
import { utcDay, utcMonth, utcYear } from 'd3';

/** How precisely a date is known, from the least on. */
const PRECISIONS = ['year', 'month', 'day'] as const;
export type Precision = (typeof PRECISIONS)[number];

const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const LENGTHS: Record<Precision, number> = {
  year: 'yyyy'.length,
  month: 'yyyy-mm'.length,
  day: 'yyyy-mm-dd'.length,
};
const FORMATS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

/**
 * Whether the text is a calendar date as precise as it is known: `2017`, `2017-09` or
 * `2017-09-18`. A day that its month does not have (`2017-02-30`) is no date.
 */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** How precisely a date is known. */
export function precisionOf(date: string): Precision {
  const precision = PRECISIONS.find((precision) => date.length === LENGTHS[precision]);
  if (precision === undefined || !isDate(date)) throw new RangeError(`"${date}" is not a date`);
  return precision;
}

/** Whether a date is known as precisely as this, or more so. */
export const isPreciseTo = (date: string, precision: Precision): boolean =>
  date.length >= LENGTHS[precision];

/** A date or a time that is no more precise than this. */
export const truncated = (date: string, precision: Precision): string =>
  date.slice(0, LENGTHS[precision]);

/**
 * Whether the first date is before the second. Dates are compared as far as both go: a day and its
 * own month are neither before nor after each other.
 */
export function isBefore(first: string, second: string): boolean {
  const shared = Math.min(first.length, second.length);
  return first.slice(0, shared) < second.slice(0, shared);
}

/** The latest date; of a day and its own month, the day. Undefined where there is no date. */
export function latest(dates: readonly string[]): string | undefined {
  return [...dates].sort().at(-1);
}

/** Formats by their locale and options: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a date in the calendar and the time zone of its text. */
function write(text: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(text));
}

/** `2017-09-18` → `18 September 2017`; no more precise than what was given. */
export function formatDate(text: string, language: Language): string {
  return write(text, dictionaryOf(language).numbers.locale, FORMATS[precisionOf(text)]);
}

/** The same in one piece: no line ends between the day and the year. */
export const unbrokenDate = (text: string, language: Language): string =>
  formatDate(text, language).replaceAll(' ', '\u00A0');

/** `2017-09` → `September`, and nothing for a year alone: where the year stands beside it. */
export function formatDateInYear(text: string, language: Language): string {
  const { year: _, ...options } = FORMATS[precisionOf(text)];
  return options.month ? write(text, dictionaryOf(language).numbers.locale, options) : '';
}

/** `2017-09-18` → `2017-09-18T00:00:00Z`: a date without a time is midnight, universal time. */
export function isoTime(text: string): string {
  if (!isDate(text)) throw new RangeError(`"${text}" is not a date`);
  return new Date(text).toISOString().replace('.000', '');
}

/**
 * `2017-09-18` → `18 Sept 2017`, where there is little room.
 *
 * @param year whether to name the year; a year alone is always named
 */
export function shortDate(text: string, language: Language, year = true): string {
  const options = { ...FORMATS[precisionOf(text)] };
  if (options.month) options.month = 'short';
  if (!year && options.month) delete options.year;
  return write(text, dictionaryOf(language).numbers.locale, options);
}

/** `2017-09-18T00:00:00Z` → `Mon, 18 Sep 2017 00:00:00 GMT`, as RFC 822 writes a point in time. */
export function rfc822(time: string): string {
  return new Date(time).toUTCString();
}

const PERIODS = { year: utcYear, month: utcMonth, day: utcDay };

/** The start and the end of the year, month or day that a date names, in universal time. */
export function periodOf(date: string): [start: number, end: number] {
  const period = PERIODS[precisionOf(date)];
  return [Date.parse(date), period.offset(new Date(date), 1).getTime()];
}

/** A date as a point in time: the middle of its year, month or day, about all of which its value is. */
export function timeOf(date: string): number {
  const [start, end] = periodOf(date);
  return (start + end) / 2;
}

/** A date as a fraction of years: the start of July 2018 is 2018.5. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
