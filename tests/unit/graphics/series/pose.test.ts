import { describe, expect, test } from 'vitest';
import { one as series } from '../../../../src/graphics/series/one.ts';
import { pose } from '../../../../src/graphics/series/pose.ts';
import { valuesOf } from './sample.ts';

/** The year 2014 is a gap. */
const data = valuesOf(['2011', '2012', '2013', '2014', '2016'], [20, 24.5, 22, undefined, 40]);

const poseOf = (states: string[], position: number) =>
  pose(series.layout(data, states), states, position);

describe('between a line and columns', () => {
  const states = ['line/2011', 'columns/2016'];

  test('the line fades where it ends, and its end does not move', () => {
    const { line, marks, head } = poseOf(states, 0.275);
    expect(line).toEqual({ d: poseOf(states, 0).line.d, opacity: 0.5 });
    expect(marks.opacity).toBe(0.5);
    expect(head.opacity).toBe(0.5);
  });

  test('the columns come at their full number', () => {
    const { columns, ground, current, coming } = poseOf(states, 0.725);
    expect(columns).toEqual({ d: poseOf(states, 1).columns.d, opacity: 0.2 });
    expect([ground.opacity, current.opacity]).toEqual([0.5, 0.5]);
    expect(coming).toEqual({ d: '', opacity: 0 });
  });

  test('what is not seen has no shape', () => {
    const none = { d: '', opacity: 0 };
    expect(poseOf(states, 0)).toMatchObject({
      ground: none,
      columns: none,
      current: none,
      coming: none,
    });
    expect(poseOf(states, 1)).toMatchObject({ line: none, marks: none, head: none });
  });
});

test('labels of the one state go before those of the next one come', () => {
  const states = ['line/2011', 'line/2016'];
  const { layout, shown } = poseOf(states, 0);
  const only = (state: string) =>
    layout.shown
      .filter((one) => one.states.includes(state) && one.states.length === 1)
      .map(({ label }) => label.key);
  const [[goes = ''], [comes = '']] = [only('line/2011'), only('line/2016')];
  expect(shown.get(goes)).toBe(1);
  const at = (way: number) => [goes, comes].map((key) => poseOf(states, way).shown.get(key));
  expect(at(0.275)).toEqual([0.5, 0]);
  expect(at(0.725)).toEqual([0, 0.5]);
});

test('a column comes as the one before it turns pale', () => {
  const states = ['columns/2011', 'columns/2012'];
  const { current, coming, columns } = poseOf(states, 0.5);
  expect([current.opacity, coming.opacity]).toEqual([0.5, 0.5]);
  expect(columns.d).toBe(current.d);
  expect(poseOf(states, 0).current.opacity).toBe(1);
});

test('a gap has no column, and nothing in its place', () => {
  const states = ['columns/2013', 'columns/2016'];
  // At 0.4 of the way the next column is the gap.
  const { coming, columns } = poseOf(states, 0.4);
  expect(coming).toEqual({ d: '', opacity: 0 });
  expect(columns.d).toBe(poseOf(states, 0).columns.d);
  expect(poseOf(states, 1).columns.d.split('z')).toHaveLength(5);
});

test('the mark at the end is on the last value at rest, and gone where a gap follows', () => {
  const states = ['line/2013', 'line/2016'];
  expect(poseOf(states, 0).head.opacity).toBe(1);
  expect(poseOf(states, 0.5).head.opacity).toBe(0);
  expect(poseOf(states, 1).head.opacity).toBe(1);
  expect(poseOf(['line/2011', 'line/2016'], 0.05).head.opacity).toBe(1);
});
