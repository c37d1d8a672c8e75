import { curly } from '../../data/curly.ts';
import { parseEvents, type DatedEvent } from '../../data/event.ts';
import { own } from '../../data/own.ts';
import { listOf, type Problem } from '../../data/problem.ts';
import type { TimelineMeta } from '../schema/front-matter.ts';
import type { Kind, Timeline } from './kind.ts';

/** Dated events, each with its own source: `timelines` in front matter. */
export const events: Kind<TimelineMeta, Timeline> = {
  called: 'a timeline',
  parse(text, file, _, { sources }) {
    const { events, lines, problems } = parseEvents(text, file);
    const aside = events.flatMap(({ source }, i): Problem[] => {
      const message = `"source" is "${source}", which is not in sources.yaml: it has ${listOf(sources ?? [])}`;
      return sources?.includes(source) === false ? [{ file, line: lines[i] ?? 1, message }] : [];
    });
    return { held: { events: events.map(withCurlyWords) }, problems, aside };
  },
  sources: ({ events }) => events.map(({ source }) => source),
  data({ events, words, readings: named }, { language }, { tables }) {
    const rows = named && own(tables, named.table)?.rows;
    const readings = rows && { rows, text: named.text };
    return { kind: 'events', language, events, words, readings };
  },
};

const withCurlyWords = (event: DatedEvent): DatedEvent => ({
  ...event,
  label: curly(event.label),
  text: curly(event.text),
  count: curly(event.count),
});
