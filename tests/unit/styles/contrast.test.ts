import { rgb } from 'd3';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as ink from '../../../src/graphics/kit/palette.ts';

const css = (file: string) =>
  readFileSync(new URL(`../../../src/styles/${file}`, import.meta.url), 'utf8');

type Colours = Record<string, string>;

/** The colours among the custom properties of the first `:root` after some words of a style sheet. */
function coloursIn(sheet: string, after = ''): Colours {
  const [, block = ''] = /:root \{([^}]*)\}/.exec(sheet.slice(sheet.indexOf(after))) ?? [];
  return Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const tokens = css('tokens.css');
const themes: [string, Colours][] = [
  ['light', coloursIn(tokens)],
  ['dark', coloursIn(tokens, 'prefers-color-scheme: dark')],
  ['paper', coloursIn(css('print.css'))],
];

/** Red, green and blue as light, 0 to 1. */
type Light = readonly [number, number, number];

function lightOf(colour: string): Light {
  const { r, g, b } = rgb(colour);
  const linear = (value: number) =>
    value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return [linear(r), linear(g), linear(b)];
}

const luminance = ([r, g, b]: Light) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast of two lights, 1 to 21, as WCAG 2 has it. */
function contrast(a: Light, b: Light): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const seenThrough = (matrix: readonly Light[]) => (light: Light) =>
  matrix.map((row) =>
    Math.min(Math.max(row[0] * light[0] + row[1] * light[1] + row[2] * light[2], 0), 1),
  ) as unknown as Light;

// How full dichromats see light: Machado, Oliveira and Fernandes 2009, severity 1.
const EYES: [string, (light: Light) => Light][] = [
  ['all colours', (light) => light],
  [
    'no colours',
    (light) => {
      const grey = luminance(light);
      return [grey, grey, grey];
    },
  ],
  [
    'protanopia',
    seenThrough([
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]),
  ],
  [
    'deuteranopia',
    seenThrough([
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ]),
  ],
  [
    'tritanopia',
    seenThrough([
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ]),
  ],
];

describe.each(themes)('in the %s theme', (_, colours) => {
  const light = (name: string) => lightOf(colours[name] ?? '');

  test('all the colours are there', () => {
    for (const name of ['ground', 'raised', 'ink', 'muted', 'rule', 'part', 'rest'])
      expect(colours[name], name).toMatch(/^#/);
  });

  test.each(['ink', 'muted', 'part'])('%s can be read on the ground: 4.5 to 1', (name) => {
    for (const ground of ['ground', 'raised'])
      expect(contrast(light(name), light(ground))).toBeGreaterThanOrEqual(4.5);
  });

  // A hollow shape is filled with the ground: its fill sets it apart from solid ones, and its edge
  // from the ground around it.
  describe.each(EYES)('to eyes for %s', (_, see) => {
    test.each(['part', 'ink'])(
      'a solid shape, in %s, stands out from the ground and from hollow shapes',
      (name) => {
        expect(contrast(see(light(name)), see(light('ground')))).toBeGreaterThanOrEqual(3);
      },
    );

    test.each(['rest', 'ink'])('the edge of a hollow shape, in %s, stands out too', (name) => {
      expect(contrast(see(light(name)), see(light('ground')))).toBeGreaterThanOrEqual(3);
    });
  });
});

test('printed in black alone, solid shapes are black and hollow ones are white', () => {
  const [, paper] = themes[2] ?? [];
  const grey = (name: string) => luminance(lightOf(paper?.[name] ?? ''));
  const middle = luminance(lightOf('#808080'));
  expect(grey('part')).toBeLessThan(middle);
  expect(grey('ink')).toBeLessThan(middle);
  expect(grey('rest')).toBeLessThan(middle);
  expect(grey('ground')).toBe(1);
});

test('drawings are in the colours of the light theme', () => {
  const { INK, MUTED, RULE, PART, REST, GROUND } = ink;
  expect({ ink: INK, muted: MUTED, rule: RULE, part: PART, rest: REST, ground: GROUND }).toEqual(
    Object.fromEntries(
      ['ink', 'muted', 'rule', 'part', 'rest', 'ground'].map((name) => [
        name,
        themes[0]?.[1][name],
      ]),
    ),
  );
});
