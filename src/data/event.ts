import { readCsv } from './csv.ts';
import { isDate, truncated } from './date.ts';
import type { Problem } from './problem.ts';
import { checkDateOrder } from './row-names.ts';
import { isSlug } from './text.ts';

/** Something that happened on a day. */
export interface DatedEvent {
  /** Unique in its file. A step names it as a state. */
  id: string;
  /** As precise as it is known: 2017-09-18, 2017-09 or 2017. */
  date: string;
  /** In a few words: a graphic on a phone shows it on one line. */
  label: string;
  /** In full, for the table. */
  text: string;
  /** A figure that it brought, from an exercise of its own, in words: at least 12 pears. Empty if none. */
  count: string;
  /** The year that the figure is about, where it is not that of the date. Empty if none. */
  counted: string;
  /** The id of the source that reports it. */
  source: string;
}

/** The content's own words for dated events. */
export interface EventWords {
  /** The heading of the column of events: `Event`. */
  event: string;
  /** The name of a figure that an event brought: `Separate count`. Where there are none, undefined. */
  count?: string | undefined;
}

/** The header of a file of events, and the columns that it may have beside these. */
const COLUMNS = ['id', 'date', 'label', 'text', 'source'] as const;
const MORE = ['count', 'counted'] as const;

/** The most characters of a label: a line on a screen 320 px wide has room for no more. */
export const LABEL_LENGTH = 34;

/**
 * Reads dated events from CSV.
 *
 * @param text the file's text
 * @param file the file's path, for the messages
 * @returns the events in the order of the file, which must be by date, the line that each is on, and the file's
 *   problems. Use the events only if there are no problems
 */
export function parseEvents(
  text: string,
  file: string,
): { events: DatedEvent[]; lines: number[]; problems: Problem[] } {
  const events: DatedEvent[] = [];
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  const rowCells = readCsv(text, COLUMNS, report, MORE);
  for (const { line, get } of rowCells) {
    const event = {
      id: get('id'),
      date: get('date'),
      label: get('label'),
      text: get('text'),
      count: get('count'),
      counted: get('counted'),
      source: get('source'),
    };
    for (const message of faults(event, events)) report(line, message);
    events.push(event);
  }
  checkDateOrder('date', rowCells, report);
  return { events, lines: rowCells.map(({ line }) => line), problems };
}

/** The faults of an event, given those before it. */
function faults(event: DatedEvent, earlier: readonly DatedEvent[]): string[] {
  const { id, date, label, text, count, counted } = event;
  const found: string[] = [];
  if (!isSlug(id)) found.push(`"id" is "${id}": write it in small letters, digits and hyphens`);
  else if (earlier.some((other) => other.id === id))
    found.push(`"id" is "${id}", which an earlier event has: give each event its own`);
  if (!isDate(date))
    found.push(
      `"date" is "${date}": it should be a calendar date, such as 2017, 2017-09 or 2017-09-18`,
    );
  for (const [name, value] of Object.entries({ label, text }))
    if (value === '') found.push(`"${name}" is empty: say what happened`);
  if (counted !== '' && !/^\d{4}$/.test(counted))
    found.push(
      `"counted" is "${counted}": it should be the year that the count is about, such as 2017`,
    );
  else if (counted !== '' && count === '')
    found.push(
      `"counted" is ${counted}, and "count" is empty: give the figure of that year, or no year`,
    );
  else if (isDate(date) && counted > truncated(date, 'year'))
    found.push(`"counted" is ${counted}, after ${date}: "date" is when the count became known`);
  if (label.length > LABEL_LENGTH)
    found.push(
      `"label" has ${label.length} characters, and a line on a phone holds ${LABEL_LENGTH}: shorten it; "text" can be longer`,
    );
  return found;
}
