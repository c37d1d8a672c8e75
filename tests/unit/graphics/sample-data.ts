import { readValues } from '../data/one-measure.ts';
import type { Counts, Events, Values } from '../../../src/graphics/kit/form.ts';

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
export const values: Values = {
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
