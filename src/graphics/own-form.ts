import { fraction, toNumber } from '../data/fraction.ts';
import { formatDate } from '../data/date.ts';
import { yearOf } from '../data/period.ts';
import { count, percent } from '../data/number.ts';
import { kindName, kindOf } from '../data/count-words.ts';
import { labelOf, partsOf } from '../data/table.ts';
import { formatValue } from '../data/value.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import type { Sized } from './kit/field.ts';
import type { Counts, Events, Form, GraphicData, Values } from './kit/form.ts';
import { inPlace } from './kit/mirror.ts';
import type { Measured, OwnData, OwnForm, OwnRow } from './kit/own.ts';
import { playerFrom } from './kit/own.ts';

/** The height of a graphic whose module has no layout of its own, in thousandths of its width. */
const HEIGHT = 640;

/**
 * The form that a module in a story's folder makes: what the module leaves out is as most graphics have it.
 *
 * @param module what it exports
 */
export const formFrom = (module: OwnForm): Form => ({
  ...playerFrom(module),
  states: (data) => module.states?.(ownData(data)) ?? ['all', ...keysOf(data)],
  layout: (data, states) => {
    const own = ownData(data);
    const layout: Sized =
      module.layout?.(own, states) ?? ({ height: HEIGHT, data: asJson(own) } as Sized);
    return own.rtl && !layout.mirrored ? inPlace(layout) : layout;
  },
  // Every label that is drawn is measured in each state, once the story is whole: see story/check/drawing.ts.
  crowded: () => [],
  describe: (data, states) => module.describe(ownData(data), states),
});

/** What a page gets of the data, where a module has no layout: all but the functions that write numbers. */
const asJson = (data: OwnData): unknown => JSON.parse(JSON.stringify(data));

const keysOf = (data: GraphicData): string[] =>
  data.kind === 'events' ? data.events.map(({ id }) => id) : data.rows.map(({ key }) => key);

/** A table as a module of a story is given it: plain numbers, and the words for them. */
export function ownData(data: GraphicData): OwnData {
  const { language } = data;
  const rtl = dictionaryOf(language).direction === 'rtl';
  if (data.kind === 'counts') return { language, rtl, ...countsOf(data) };
  if (data.kind === 'events') return { language, rtl, ...eventsOf(data) };
  const { all = [data] } = data;
  return {
    language,
    rtl,
    measures: all.map(measureOf),
    rows: data.rows.map(({ key, label, of }) => ({
      key,
      label: of?.label ?? label,
      ...(of && { time: of.time }),
      values: all.map((values) => valueOf(values, key)),
    })),
  };
}

/** How the values of a table are named and written. */
const measureOf = ({ words, unit, language }: Values): OwnData['measures'][number] => ({
  name: words.value,
  write: (value) =>
    formatValue(
      fraction(Math.round(value * 10 ** unit.decimals), 10n ** BigInt(unit.decimals)),
      unit,
      language,
    ),
});

function valueOf({ rows }: Values, key: string): Measured {
  const { value, text = '' } = rows.find((row) => row.key === key) ?? {};
  return { value: value && toNumber(value), text };
}

const counting = (name: string, language: Language): OwnData['measures'][number] => ({
  name,
  write: (value) => count(Math.round(value), language),
});

/** The parts of a row, the whole and the share of the first part, in this order. */
function countsOf({ rows, words, language }: Counts): Pick<OwnData, 'measures' | 'rows'> {
  const [first] = rows;
  const names = first ? partsOf(first).map(({ name }) => name) : [];
  return {
    measures: [
      ...names.map((name) => counting(kindName(kindOf(words, name)), language)),
      counting(words.many, language),
      { name: names[0] ?? '', write: (value) => percent(Math.round(value * 10), 1000, language) },
    ],
    rows: rows.map((row): OwnRow => ({
      key: row.key,
      label: labelOf(row),
      values: [
        ...[...partsOf(row).map((part) => part.count), row.whole].map((value) => ({
          value,
          text: count(value, language),
        })),
        {
          value: (100 * row.part) / row.whole,
          text: percent(row.part, row.whole, language),
        },
      ],
    })),
  };
}

/** Each event has its date, as a number of years, and the first number in what it counted. */
const eventsOf = ({ events, words, language }: Events): Pick<OwnData, 'measures' | 'rows'> => ({
  measures: [
    { name: words.event, write: (year) => String(Math.floor(year)) },
    { name: words.count ?? '', write: (value) => count(Math.round(value), language) },
  ],
  rows: events.map(({ id, label, date, count: counted }) => ({
    key: id,
    label,
    values: [
      { value: yearOf(date), text: formatDate(date, language) },
      { value: firstNumber(counted), text: counted },
    ],
  })),
});

/** The first number in some words, such as “at least 1,204 homes”. In all languages, commas or spaces part its thousands. */
function firstNumber(text: string): number | undefined {
  const [digits] = /\d{1,3}(?:[,\s]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/[,\s]/g, ''));
}
