import { readCsv } from './csv.ts';
import { isDate } from './date.ts';
import type { Problem } from './problem.ts';

/** Something that happened on a day. */
export interface DatedEvent {
  /** What sets it apart: the state that a step can name. */
  id: string;
  /** As precise as it is known: 2017-09-18, 2017-09 or 2017. */
  date: string;
  /** In a few words: it stands on one line of a graphic on a phone. */
  label: string;
  /** In full, for the table. */
  text: string;
  /** A figure that it brought, from an exercise of its own, in words: at least 150. Empty if none. */
  count: string;
  /** The id of the source that tells of it. */
  source: string;
}

/** The header of a file of events. */
export const EVENT_COLUMNS = ['id', 'date', 'label', 'text', 'count', 'source'] as const;

/** How many characters a label may have: what a line holds on a screen of 320 px. */
export const LABEL_LENGTH = 34;

/**
 * Reads dated events from CSV.
 *
 * @param text the file's text
 * @param file where it comes from, for the messages
 * @returns the events in the order of the file, which must be that of their dates, and everything
 *   wrong with it: they are to be trusted only when there are no problems
 */
export function parseEvents(
  text: string,
  file: string,
): { events: DatedEvent[]; problems: Problem[] } {
  const events: DatedEvent[] = [];
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  for (const { line, get } of readCsv(text, EVENT_COLUMNS, report)) {
    const event = {
      id: get('id'),
      date: get('date'),
      label: get('label'),
      text: get('text'),
      count: get('count'),
      source: get('source'),
    };
    for (const message of faults(event, events)) report(line, message);
    events.push(event);
  }
  return { events, problems };
}

/** What is wrong with an event, given those before it. */
function faults(event: DatedEvent, earlier: readonly DatedEvent[]): string[] {
  const { id, date, label, text } = event;
  const previous = earlier.at(-1);
  const found: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    found.push(`"id" is "${id}": write it in small letters, digits and hyphens`);
  else if (earlier.some((other) => other.id === id))
    found.push(`"id" is "${id}", as for an earlier event: give each its own`);
  if (!isDate(date))
    found.push(
      `"date" is "${date}": it should be a date of the calendar, as 2017-09-18, 2017-09 or 2017`,
    );
  else if (previous && isBefore(date, previous.date))
    found.push(`"date" is ${date}, before ${previous.date} above it: put the earliest first`);
  for (const [name, value] of Object.entries({ label, text }))
    if (value === '') found.push(`"${name}" is empty: say what happened`);
  if (label.length > LABEL_LENGTH)
    found.push(
      `"label" has ${label.length} characters, and a line on a phone holds ${LABEL_LENGTH}: say it shorter; "text" has room`,
    );
  return found;
}

/** As far as both are known: September 2017 is not before a day of that month. */
function isBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}
