import { describe, expect, test } from 'vitest';
import { series } from '../../../../src/graphics/series/index.ts';
import { several } from '../../../../src/graphics/series/several/index.ts';
import { LANGUAGES } from '../../../../src/language/languages.ts';
import { severalOf } from './several-sample.ts';

const data = severalOf({
  Leeds: [400, 420, 450],
  York: [390, undefined, 380],
  Hull: [410, 405, undefined],
});
const states = ['all', 'Leeds', 'Hull'];
const layout = several.layout(data, states);
const at = (position: number) => several.pose(layout, states, position);

describe('several lines', () => {
  test('have a state for all of them alike, and one for each, and a scene may end in any', () => {
    expect(series.states(data)).toEqual(['all', 'Leeds', 'York', 'Hull']);
    expect(series.complete?.(data)).toEqual(series.states(data));
  });

  test('have their names at their ends, in the order of their last values', () => {
    const { names, several } = layout;
    const y = (key: string) => names.find((name) => name.key === key)?.y ?? 0;
    expect(y('Leeds')).toBeLessThan(y('York'));
    const ends = several.map(({ head }) => Number(/^M([\d.]+) /.exec(head)?.[1]));
    const [leeds = 0, york = 0, hull = 0] = ends;
    expect([york, hull < leeds]).toEqual([leeds, true]);
    for (const key of ['Leeds', 'York'])
      expect(names.find((name) => name.key === key)?.x).toBeGreaterThan(leeds);
    // A line that ends early has its name there, where no other line is in its way.
    expect(names.find(({ key }) => key === 'Hull')?.x).toBeLessThan(leeds);
  });

  test('are drawn with their gaps: a value between two is a dot', () => {
    const [leeds = '', york = '', hull = ''] = layout.several.map(({ line }) => line);
    expect(leeds).toMatch(/^M[\d. ]+L[\d. ]+L[\d. ]+$/);
    expect(york).toMatch(/^M[\d. ]+h0M[\d. ]+h0$/);
    expect(hull).toMatch(/^M[\d. ]+L[\d. ]+$/);
    const said = layout.labels.map(({ text }) => text).join(' ');
    expect(said).toContain('No figures for York (2015) and Hull (2016)');
  });

  test('are alike in one state, and in another one of them alone is strong', () => {
    const strengths = (position: number) =>
      Array.from(at(position).lines.values(), ({ plain, strong }) => [plain, strong]);
    expect(strengths(0)).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(strengths(1).map(([, strong]) => strong)).toEqual([1, 0, 0]);
    expect(at(1).lines.get('York')?.plain).toBeLessThan(0.5);
    const { Leeds, Hull } = Object.fromEntries(at(1.5).lines);
    expect([Leeds?.strong, Hull?.strong]).toEqual([0.5, 0.5]);
  });

  test.each(LANGUAGES)('name each line and its values in %s', (language) => {
    const said = series.describe({ ...data, language }, states);
    for (const words of ['Leeds', 'York', 'Hull', '£400', '£450', '£380', '2014'])
      expect(said).toContain(words);
  });

  test.each([
    [
      'a line called as the state of all',
      { all: [1, 2], Leeds: [3, 4] },
      'has the state "all" for all lines alike, and one of them is called "all" too: call it by another name in the file',
    ],
    [
      'a line without a value',
      { Leeds: [3, 4], York: [undefined, undefined] },
      'draws a line for each name, and "York" has no value at any time: leave it out of the file',
    ],
    ['one time', { Leeds: [3], York: [4] }, 'needs 2 times or more, and the file has 1'],
  ])('are refused: %s', (_, lines, reason) => {
    expect(series.refuses?.(severalOf(lines))?.reason).toBe(reason);
  });

  test('are refused where a name is too long for the graphic', () => {
    const long = 'The towns on the northern bank of the river';
    const crowded = series.crowded(several.layout(severalOf({ [long]: [1, 2] }), ['all']));
    expect(crowded).toEqual([{ text: long, most: expect.any(Number) as number }]);
    expect(crowded[0]?.most).toBeLessThan(long.length);
    expect(series.crowded(layout)).toEqual([]);
  });
});
