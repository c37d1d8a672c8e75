import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fraction } from '../../../../src/data/fraction.ts';
import { bars } from '../../../../src/graphics/bars/index.ts';
import { layout } from '../../../../src/graphics/bars/layout.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { element, markup } from '../../../../src/markup/xml.ts';
import { flattenSvg } from '../../../../src/syndication/pictures/flatten-svg.ts';

const values = (...names: string[]): Values => ({
  kind: 'values',
  language: 'en-GB',
  rows: names.map((name) => ({ key: name, label: name, value: fraction(8, 1n), text: '8' })),
  unit: { before: '', after: '', decimals: 0 },
  words: { key: 'Farm', value: 'harvest' },
});

test('bars start where the names end: beside short ones, and beside the lines of long ones', () => {
  const zeroOf = (...names: string[]) => {
    const { rows, zero } = layout(values(...names));
    for (const { bar, names } of rows) expect(bar.top).toBeLessThan(names[0]?.y ?? 0);
    return zero;
  };
  const twenty = (name: string) => Array.from({ length: 20 }, (_, i) => `${name} ${i + 10}`);
  expect(zeroOf('Hill', 'Mill')).toBeLessThan(zeroOf('Hill', 'The old mill'));
  // Twenty names of this length take two lines each, none of which is as wide as the room for them.
  const lines = zeroOf(...twenty('Llanfair orchards'));
  expect(lines).toBeLessThan(zeroOf(...twenty('Llanfairpwllgwyn orchards')));
  expect(lines).toBeLessThan(400);
});

test('names that take two lines are beside the bars, which is lower than one line above each', () => {
  const names = ['Kensington and Chelsea', 'Hammersmith and Fulham', 'Richmond upon Thames'];
  const { rows, height, zero } = layout(values(...names));
  for (const { bar, names, number } of rows) {
    expect(names).toHaveLength(2);
    for (const name of names) expect(name.x).toBeLessThan(zero);
    for (const { y } of names) expect(y).toBeCloseTo((bar.top + bar.bottom) / 2, 0);
    expect(number.x).toBeGreaterThan(zero);
  }
  const long = names.map((name) => `${name} and the river`);
  expect(height).toBeLessThan(layout(values(...long)).height);
});

test('a line at a value ends before the letters of a row’s labels, in the page and in pictures', () => {
  const data = { ...values('Hill', 'Mill'), lines: [{ at: 3, label: 'enough' }] };
  const svg = still({ name: 'bars', form: bars, data, states: ['listed'], position: 0 });
  expect(svg.match(/<text[^>]* class="label ink clear">(?:Hill|Mill|8)</g)).toHaveLength(4);
  const css = readFileSync(new URL('../../../../src/styles/graphic.css', import.meta.url), 'utf8');
  expect(css).toMatch(/^\.label\.clear \{\n {2}stroke-width: 0\.4em;/m);
  const flat = flattenSvg(svg, { width: 1000, height: 600, em: 42 });
  const picture = markup(element('svg', {}, ...flat));
  expect(picture.match(/stroke-width="16\.8"[^>]*>(?:Hill|Mill|8)</g)).toHaveLength(4);
});
