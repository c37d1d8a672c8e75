import { readValues } from '../data/one-measure.ts';
import type { FormName } from '../../../src/graphics/forms.ts';
import type { Counts, Events, GraphicData, Values } from '../../../src/graphics/kit/form.ts';

/** Three readings, as a story would give them. */
export const data: Counts = {
  kind: 'counts',
  language: 'en-GB',
  rows: [
    { key: '2014', part: 20, whole: 176 },
    { key: '2015', part: 77, whole: 256 },
    { key: '2016', part: 114, whole: 259 },
  ],
  words: { key: 'Year', one: 'case', many: 'cases', part: 'with evidence', rest: 'without it' },
  breaks: [],
  notes: [],
};

/** A state of each view. */
export const states = ['counts/2016', 'share/2015', 'parts/2016'];

const event = (id: string, date: string, count = '') => ({
  id,
  date,
  label: `What ${id} was`,
  text: `What ${id} was, in full`,
  count,
  counted: '',
  source: 'somewhere',
});

/** Four events, one of which brought a count. */
export const events: Events = {
  kind: 'events',
  language: 'en-GB',
  events: [
    event('first', '2017-09-18'),
    event('second', '2018-04', 'at least 150'),
    event('third', '2018-07-31'),
    event('fourth', '2024'),
  ],
  words: { event: 'Event', count: 'Separate count' },
};

const unit = { before: '', after: '%', decimals: 1 };
const columns = { key: 'year', value: 'rate' };

/** Four values, one of which is below 0. */
const values: Values = {
  kind: 'values',
  language: 'en-GB',
  rows: readValues('year,rate\n2014,4.1\n2015,6.7\n2016,-2.5\n2017,0\n', '', {
    columns,
    unit,
    language: 'en-GB',
  }).rows,
  words: { key: 'Year', value: 'growth' },
  unit,
};

/** Data for each form, other data of the same keys, and three states of its steps. */
export const samples: Record<
  FormName,
  { data: GraphicData; other: GraphicData; states: string[] }
> = {
  dots: {
    data,
    other: { ...data, rows: data.rows.toReversed().map((row) => ({ ...row, part: 7 })) },
    states,
  },
  field: {
    data,
    other: { ...data, rows: data.rows.map((row) => ({ ...row, part: 7 })) },
    states: ['field/2014', 'swap/2015', 'together/2016'],
  },
  timeline: {
    data: events,
    other: { ...events, events: events.events.map((event) => ({ ...event, label: 'Another' })) },
    states: ['first', 'second', 'fourth'],
  },
  bars: {
    data: values,
    other: { ...values, rows: values.rows.toReversed() },
    states: ['given/2014', 'sorted/2016', 'sorted'],
  },
  series: {
    data: values,
    other: {
      ...values,
      rows: values.rows.map((row, i) => (i === 1 ? { ...row, value: undefined, text: '' } : row)),
    },
    states: ['line/2014', 'columns/2016', 'line/2017'],
  },
};
