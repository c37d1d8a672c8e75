const PRECISIONS = [
  { pattern: /^\d{4}$/, options: { year: 'numeric' } },
  { pattern: /^\d{4}-\d{2}$/, options: { year: 'numeric', month: 'long' } },
  { pattern: /^\d{4}-\d{2}-\d{2}$/, options: { year: 'numeric', month: 'long', day: 'numeric' } },
] as const;

/**
 * Whether the text is a calendar date as precise as it is known: `2017`, `2017-09` or
 * `2017-09-18`. A day that its month does not have (`2017-02-30`) is no date.
 */
export function isDate(text: string): boolean {
  if (!PRECISIONS.some(({ pattern }) => pattern.test(text))) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `2017-09-18` → `18 September 2017`; no more precise than what was given. */
export function formatDate(text: string): string {
  const precision = PRECISIONS.find(({ pattern }) => pattern.test(text));
  if (!precision || !isDate(text)) throw new RangeError(`"${text}" is not a date`);
  return new Intl.DateTimeFormat('en-GB', { ...precision.options, timeZone: 'UTC' }).format(
    new Date(text),
  );
}

/** `2017-09-18` → `2017-09-18T00:00:00Z`: a date without a time is midnight, universal time. */
export function isoTime(text: string): string {
  if (!isDate(text)) throw new RangeError(`"${text}" is not a date`);
  return new Date(text).toISOString().replace('.000', '');
}

/** `2017-09-18T00:00:00Z` → `Mon, 18 Sep 2017 00:00:00 GMT`, as RFC 822 writes a point in time. */
export function rfc822(time: string): string {
  return new Date(time).toUTCString();
}
