import { expect, test } from 'vitest';
import { element } from '../../../../src/markup/xml.ts';
import { isBehind } from '../../../../src/syndication/pictures/behind.ts';
import { widthOf } from '../../../../src/graphics/kit/measure.ts';

const EM = 20;
const WIDE = widthOf('ten', 400) * EM;
const across = (y: number) => ({ left: 0, right: 1000, top: y, bottom: y });
const down = (x: number) => ({ left: x, right: x, top: 0, bottom: 1000 });
const text = (attributes: Record<string, string | number>) =>
  element('text', { x: 500, y: 500, ...attributes }, 'ten');

test.each([
  ['start', {}, 500 + WIDE],
  ['end', { 'text-anchor': 'end' }, 500 - WIDE],
  ['middle', { 'text-anchor': 'middle' }, 500 + WIDE / 2],
])('a line down is behind a text with its anchor at the %s up to its edge', (_, anchor, edge) => {
  const out = Math.sign(edge - 500);
  expect(isBehind(down(edge - out), text(anchor), EM, 0)).toBe(true);
  expect(isBehind(down(edge + out), text(anchor), EM, 0)).toBe(false);
  expect(isBehind(down(edge + out), text(anchor), EM, 2)).toBe(true);
});

test('a line across is behind a text from its highest letters to its lowest', () => {
  for (const y of [500 - 0.75 * EM, 490, 500 + 0.2 * EM])
    expect(isBehind(across(y), text({}), EM, 0), String(y)).toBe(true);
  for (const y of [500 - EM, 500 + 0.4 * EM])
    expect(isBehind(across(y), text({}), EM, 0), String(y)).toBe(false);
});

test('a bold text is wider, and so is one of which a part is larger', () => {
  const large = element(
    'text',
    { x: 500, y: 500 },
    element('tspan', { 'font-size': 3 * EM }, 'ten'),
  );
  const line = down(500 + 2 * WIDE);
  expect(isBehind(line, text({}), EM, 0)).toBe(false);
  expect(isBehind(line, large, EM, 0)).toBe(true);
  const bold = down(500 + WIDE + 0.5);
  expect(isBehind(bold, text({ 'font-weight': 700 }), EM, 0)).toBe(true);
});
