import type { GraphicData } from '../../../src/graphics/form.ts';

/** Three readings, as a story would give them. */
export const data: GraphicData = {
  rows: [
    { key: '2014', part: 20, whole: 176 },
    { key: '2015', part: 77, whole: 256 },
    { key: '2016', part: 114, whole: 259 },
  ],
  words: { key: 'Year', one: 'case', many: 'cases', part: 'with evidence', rest: 'without it' },
};

export const states = ['2014', '2015', '2016'];
