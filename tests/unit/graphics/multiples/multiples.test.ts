import { describe, expect, test } from 'vitest';
import type { Label } from '../../../../src/graphics/kit/labels.ts';
import { multiples } from '../../../../src/graphics/multiples/index.ts';
import { LANGUAGES } from '../../../../src/language/languages.ts';
import { values } from '../sample-data.ts';
import { severalOf } from '../series/several-sample.ts';

const data = severalOf({
  Leeds: [400, 420, 450],
  York: [390, undefined, 380],
  Hull: [410, 405, undefined],
});
const states = ['all', 'Leeds', 'Hull'];
const layout = multiples.layout(data, states);
const at = (position: number) => multiples.pose(layout, states, position);

/** So many towns, each with the same values. */
const towns = (count: number, name = 'Town', values: readonly (number | undefined)[] = [1, 2]) =>
  severalOf(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name} ${i}`, values])));

const texts = (labels: readonly Label[]) => labels.map(({ text }) => text);

describe('small multiples', () => {
  test('have a state for all panels alike, and one for each', () => {
    expect(multiples.states(data)).toEqual(['all', 'Leeds', 'York', 'Hull']);
  });

  test('have a panel for each name, in the order of the file, with its name and its last value', () => {
    expect(layout.panels.map(({ key, labels }) => [key, ...texts(labels)])).toEqual([
      ['Leeds', 'Leeds', '£450'],
      ['York', 'York', '£380'],
      ['Hull', 'Hull', '£405'],
    ]);
  });

  test('have one scale: the same value is as high in each panel, and the same time as far along', () => {
    const same = multiples.layout(towns(4, 'Town', [10, 40, 20]), ['all']);
    expect(new Set(same.panels.map(({ line }) => line)).size).toBe(1);
    const [leeds = '', , hull = ''] = layout.panels.map(({ line }) => line);
    const heights = (line: string) => [...line.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
    // £410 is above £400, and £405 below £420.
    expect(heights(hull)[0]).toBeLessThan(heights(leeds)[0] ?? 0);
    expect(heights(hull)[1]).toBeGreaterThan(heights(leeds)[1] ?? Infinity);
    expect(/^M([\d.]+)/.exec(hull)?.[1]).toBe(/^M([\d.]+)/.exec(leeds)?.[1]);
  });

  test('are alike in one state, and in another the others are pale, and the values of one are said', () => {
    const drawn = (position: number) =>
      Array.from(at(position).panels.values(), ({ drawn, words }) => [drawn, words]);
    const [whole, pale] = [
      [1, 1],
      [0.4, 0.7],
    ];
    expect(drawn(0)).toEqual([whole, whole, whole]);
    expect(drawn(1)).toEqual([whole, pale, pale]);
    const said = (state: string) =>
      texts(layout.shown.filter(({ states }) => states.includes(state)).map(({ label }) => label));
    expect(said('all')).toEqual([]);
    expect(said('Leeds')).toEqual(['£400']);
    expect(at(0).shown.get('value-Leeds-0')).toBe(0);
    expect(at(1).shown.get('value-Leeds-0')).toBe(1);
  });

  test('say under them what lines and notes are, and which values are missing', () => {
    const noted = multiples.layout(
      {
        ...data,
        notes: [{ row: 'York@2016', text: 'a new count' }],
        lines: [
          { date: '2015', label: 'a law' },
          { at: 430, label: 'a target' },
        ],
      },
      states,
    );
    const said = texts(noted.labels).join(' ');
    expect(said).toContain('A line at 2015: a law');
    expect(said).toContain('A line at £430: a target');
    expect(said).toContain('York, 2016: a new count.');
    expect(said).toContain('No figures for York (2015) and Hull (2016)');
    expect(noted.lines.filter(({ kind }) => kind === 'reference')).toHaveLength(2);
  });

  test.each(LANGUAGES)('are described with each name and its values in %s', (language) => {
    const said = multiples.describe({ ...data, language }, states);
    for (const words of ['Leeds', 'York', 'Hull', '£400', '£450', '£380', '2014'])
      expect(said).toContain(words);
  });

  test.each([
    [
      'more than twelve',
      towns(13),
      'draws at most 12 lines, and the file has 13: leave some out, or draw them with a form of the story’s own',
    ],
    [
      'one value in each row',
      values,
      'draws a line for each of several names, and the file has one value in each row: name the column of the times, as columns: { key: area, time: year }',
    ],
  ])('are refused: %s', (_, refused, reason) => {
    expect(multiples.refuses?.(refused)?.reason).toBe(reason);
  });

  test('have no room for a word that is wider than the graphic', () => {
    const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwll';
    const made = multiples.layout(severalOf({ [long]: [1, 2], York: [2, 3] }), ['all']);
    expect(multiples.crowded(made).map(({ text }) => text)).toContain(long);
    expect(multiples.crowded(layout)).toEqual([]);
  });
});
