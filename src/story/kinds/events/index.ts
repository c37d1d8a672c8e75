import { curly } from '../../../data/curly.ts';
import { formatDate, yearOf } from '../../../data/date.ts';
import { parseEvents, type DatedEvent } from '../../../data/event.ts';
import { count } from '../../../data/number.ts';
import { own } from '../../../data/own.ts';
import { listOf, type Problem } from '../../../data/problem.ts';
import { sentence } from '../../../data/text.ts';
import type { Events } from '../../../graphics/kit/form.ts';
import { dictionaryOf } from '../../../language/languages.ts';
import type { Context, Kind, Timeline } from '../kind.ts';
import type { TimelineMeta } from './schema.ts';

/** Dated events, each with its own source: `timelines` in front matter. */
export const events: Kind<TimelineMeta, Timeline, Events> = {
  name: 'events',
  called: 'a timeline',
  rowsCalled: 'events',
  check: checkTimeline,
  parse(text, file, _, { sources }) {
    const { events, lines, problems } = parseEvents(text, file);
    const aside = events.flatMap(({ source }, i): Problem[] => {
      const message = `"source" is "${source}", which is not in sources.yaml: it has ${listOf(sources ?? [])}`;
      return sources?.includes(source) === false ? [{ file, line: lines[i] ?? 1, message }] : [];
    });
    return { held: { events: events.map(withCurlyWords) }, problems, aside };
  },
  sources: ({ events }) => events.map(({ source }) => source),
  cells({ words, events }, language) {
    const { table: heads } = dictionaryOf(language);
    // Where there are counts beside other events, the content's own word is for the others.
    const counts = events.filter(({ count }) => count !== '').length;
    return {
      style: 'events',
      heads: [heads.date, counts > 0 && counts < events.length ? heads.event : words.event],
      groups: [
        {
          rows: events.map(({ date, text, count, counted, source }) => ({
            head: formatDate(date, language),
            cells: [
              {
                text: sentence(text),
                count:
                  count === ''
                    ? undefined
                    : {
                        before: `${words.count ?? ''}: `,
                        text: count,
                        after: `${counted && ` (${counted})`}.`,
                      },
                source,
              },
            ],
          })),
        },
      ],
      remarks: [],
    };
  },
  data({ events, words, readings: named }, { language }, { tables }) {
    const rows = named && own(tables, named.table)?.rows;
    const readings = rows && { rows, text: named.text };
    return { kind: 'events', language, events, words, readings };
  },
  rows: ({ events }) => events.map(({ id, label }) => ({ key: id, label })),
  // Each event has its date, as a number of years, and the first number in what it counted.
  own: ({ events, words, language }) => ({
    measures: [
      measured(words.event, (year) => String(Math.floor(year))),
      measured(words.count ?? '', (value) => count(Math.round(value), language)),
    ],
    rows: events.map(({ id, label, date, count: counted }) => ({
      key: id,
      name: id,
      label,
      time: date,
      values: [
        { value: yearOf(date), text: formatDate(date, language) },
        { value: firstNumber(counted), text: counted },
      ],
    })),
  }),
  shorter: () =>
    'Remove events from the file or years from its readings, or shorten labels. The scale is shorter where three or more years have no event',
};

/** Checks that the words of a timeline name what it shows, and that its readings are of years. */
function checkTimeline(
  name: string,
  { readings, words }: TimelineMeta,
  { lineOf, draft, report }: Context,
): void {
  const counted = own(draft.timelines, name)?.events.find(({ count }) => count !== '');
  if (counted && words.count === undefined)
    report(
      lineOf(['timelines', name, 'words']),
      `the event "${counted.id}" in ${name}.csv has a count, and the words of the timeline "${name}" have no "count": say there what such a figure is, as { event: Event, count: A separate count }`,
    );
  if (!readings) return;
  const at = lineOf(['timelines', name, 'readings', 'table']);
  const tables = draft.meta?.tables ?? {};
  if (!Object.hasOwn(tables, readings.table))
    report(
      at,
      `the timeline "${name}" shows the table "${readings.table}", which does not exist: the tables are ${listOf(Object.keys(tables))}`,
    );
  const other = own(draft.tables, readings.table)?.rows.find(({ key }) => !/^\d{4}$/.test(key));
  if (other !== undefined)
    report(
      at,
      `the timeline "${name}" shows the table "${readings.table}", whose row "${other.key}" is not a year: each row should be a year, such as 2014`,
    );
}

const withCurlyWords = (event: DatedEvent): DatedEvent => ({
  ...event,
  label: curly(event.label),
  text: curly(event.text),
  count: curly(event.count),
});

/** The first number in some words, such as “at least 1,204 homes”. In all languages, commas or spaces part its thousands. */
function firstNumber(text: string): number | undefined {
  const [digits] = /\d{1,3}(?:[,\s]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/[,\s]/g, ''));
}

/** What has no unit. */
const measured = (name: string, write: (value: number) => string) => ({ name, write, bare: write });
