import { describe, expect, test } from 'vitest';
import { frame } from '../../../src/graphics/share/frame.ts';
import { layout as axis } from '../../../src/graphics/share/layout.ts';
import { withGuess } from '../../../src/graphics/share/guess.ts';
import { share } from '../../../src/graphics/share/index.ts';
import { data, states } from './data.ts';

describe('the axis', () => {
  test('goes from nought to the next round ten, with the readings where they belong', () => {
    const { ticks, readings } = axis(data);
    expect(ticks.map(({ text }) => text)).toEqual(['0%', '10%', '20%', '30%', '40%', '50%']);
    const [zero, fifty] = [ticks[0]?.x ?? 0, ticks[5]?.x ?? 0];
    const shareAt = (x: number) => ((x - zero) / (fifty - zero)) * 50;
    expect(readings.map(({ x }) => shareAt(x).toFixed(2))).toEqual(['11.36', '30.08', '44.02']);
    expect(readings.map(({ value }) => value)).toEqual(['11.4%', '30.1%', '44%']);
  });

  test.each([
    [1, 100, '10%'],
    [10, 100, '10%'],
    [11, 100, '20%'],
    [100, 100, '100%'],
    [0, 100, '10%'],
  ])('%d of %d is read against a scale to %s', (part, whole, top) => {
    const { ticks } = axis({ ...data, rows: [{ key: 'a', part, whole }] });
    expect(ticks.at(-1)?.text).toBe(top);
  });

  test('a share stands to the right of its mark, and to the left where there is no room', () => {
    const rows = [
      { key: 'a', part: 0, whole: 100 },
      { key: 'b', part: 50, whole: 100 },
      { key: 'c', part: 100, whole: 100 },
    ];
    expect(axis({ ...data, rows }).readings.map(({ side }) => side)).toEqual([
      'right',
      'right',
      'left',
    ]);
  });
});

describe('a change in what is measured', () => {
  const breaks = [{ before: '2015', label: 'The law changed', note: 'They are not quite alike.' }];
  const broken = { ...data, breaks };

  test('stands between the readings that it parts, and comes with the later one', () => {
    const layout = axis(broken);
    const [first, second] = layout.readings;
    const [change] = layout.breaks;
    expect(change).toMatchObject({ key: '2015', text: 'The law changed' });
    expect(change?.y).toBeGreaterThan(first?.y ?? 100);
    expect(change?.y).toBeLessThan(second?.y ?? 0);
  });

  test('makes room for itself, and is told of in the description', () => {
    const gap = (data: typeof broken) => {
      const [a, b, c] = axis(data).readings.map(({ y }) => y);
      return { broken: (b ?? 0) - (a ?? 0), whole: (c ?? 0) - (b ?? 0) };
    };
    const found = gap(broken);
    expect(found.broken).toBeGreaterThan(found.whole * 1.2);
    expect(share.describe(broken)).toMatch(/The law changed\. They are not quite alike\.$/);
  });
});

describe('a guess', () => {
  const layout = axis({ ...data, guessed: true });

  test('can be anywhere: the axis then shows the whole scale', () => {
    expect(layout.ticks.map(({ text }) => text)).toEqual([
      '0%',
      '20%',
      '40%',
      '60%',
      '80%',
      '100%',
    ]);
  });

  test.each([0, 44, 50, 100])('of %d%% is where a reading of that share would be', (guess) => {
    const rows = [{ key: 'a', part: guess, whole: 100 }];
    const [reading] = axis({ ...data, rows, guessed: true }).readings;
    expect(withGuess(layout, guess).guess?.x).toBeCloseTo(reading?.x ?? -1, 2);
    expect(withGuess(layout, guess).guess?.text).toBe(`your guess: ${guess}%`);
  });

  test('is taken off again without a trace, and changes nothing else', () => {
    expect(withGuess(withGuess(layout, 30), undefined)).toEqual(layout);
    expect({ ...withGuess(layout, 30), guess: undefined }).toEqual({ ...layout, guess: undefined });
  });

  test('has its words inside the plot at both ends', () => {
    expect([0, 50, 100].map((guess) => withGuess(layout, guess).guess?.anchor)).toEqual([
      'start',
      'middle',
      'end',
    ]);
  });
});

describe('a position', () => {
  const layout = axis(data);
  const { readings } = layout;
  const at = (position: number) => frame(layout, states, position);

  test.each([
    [0, [1, 0, 0]],
    [0.6, [1, 0, 0]],
    [0.85, [1, 0.5, 0]],
    [1, [1, 1, 0]],
    [1.7, [1, 1, 0]],
    [2, [1, 1, 1]],
    [9, [1, 1, 1]],
  ])('%d has reached the readings %j', (position, opacities) => {
    expect(at(position).readings.map(({ opacity }) => opacity)).toEqual(opacities);
  });

  test('at rest puts the mark on the reading', () => {
    readings.forEach(({ x, y }, i) => expect(at(i).mark).toEqual({ x, y }));
  });

  test('on the way puts it as far along as the reader has come', () => {
    const [a, b] = readings;
    const x = (a?.x ?? 0) + ((b?.x ?? 0) - (a?.x ?? 0)) * 0.25;
    expect(at(0.25).mark.x).toBeCloseTo(x, 3);
  });

  test('follows the steps in whatever order they name the states', () => {
    const { mark, readings: shown } = frame(layout, ['2016', '2014'], 1);
    expect(mark.x).toBe(readings[0]?.x);
    expect(shown.map(({ opacity }) => opacity)).toEqual([1, 0, 1]);
  });

  test('refuses a state that is no reading', () => {
    expect(() => frame(layout, ['2013'], 0)).toThrow('no reading "2013"');
  });
});

test('its states are the rows, and its description every reading', () => {
  expect(share.states(data)).toEqual(states);
  expect(share.describe(data)).toBe(
    'Share of cases with evidence, on an axis in per cent. 2014: 11.4% (20 of 176); 2015: 30.1% (77 of 256); 2016: 44% (114 of 259).',
  );
});
