import { rgb } from 'd3';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as ink from '../../../src/graphics/kit/palette.ts';
import { sequentialScale } from '../../../src/graphics/kit/scale.ts';

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
const marks = css('marks.css');
const themes: [string, Colours][] = [
  ['light', { ...coloursIn(tokens), ...coloursIn(marks) }],
  [
    'dark',
    {
      ...coloursIn(tokens, 'prefers-color-scheme: dark'),
      ...coloursIn(marks, 'prefers-color-scheme: dark'),
    },
  ],
  ['paper', { ...coloursIn(css('print.css')), ...coloursIn(marks) }],
];
const CATEGORIES = Object.keys(ink.CATEGORIES);

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

  test.each(['ink', 'muted', 'part'])('%s can be read on the ground: 4.5 to 1', (name) => {
    for (const ground of ['ground', 'raised'])
      expect(contrast(light(name), light(ground))).toBeGreaterThanOrEqual(4.5);
  });

  // A hollow shape is filled with the ground: its fill sets it apart from solid ones, and its edge
  // from the ground around it.
  describe.each(EYES)('to eyes for %s', (_, see) => {
    test.each(['part', 'rest', 'ink', ...CATEGORIES])('a mark in %s stands out', (name) => {
      expect(contrast(see(light(name)), see(light('ground')))).toBeGreaterThanOrEqual(3);
    });
  });
});

test('on grey paper, solid shapes stand out from the edges of hollow ones', () => {
  const [, paper] = themes[2] ?? [];
  const light = (name: string) => lightOf(paper?.[name] ?? '');
  expect(contrast(light('part'), light('rest'))).toBeGreaterThanOrEqual(3);
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
  const light = themes[0]?.[1];
  const { INK, MUTED, RULE, PART, REST, GROUND, CATEGORIES } = ink;
  expect(light).toMatchObject({
    ...CATEGORIES,
    ink: INK,
    muted: MUTED,
    rule: RULE,
    part: PART,
    rest: REST,
    ground: GROUND,
  });
});

/** How different two colours look, as the distance in Oklab: 0.02 is just seen. */
function difference(a: Light, b: Light): number {
  const oklab = ([red, green, blue]: Light) => {
    const [l, m, s] = [
      0.4122 * red + 0.5363 * green + 0.0514 * blue,
      0.2119 * red + 0.6807 * green + 0.1074 * blue,
      0.0883 * red + 0.2817 * green + 0.63 * blue,
    ].map(Math.cbrt) as unknown as Light;
    return [
      0.2105 * l + 0.7936 * m - 0.0041 * s,
      1.978 * l - 2.4286 * m + 0.4506 * s,
      0.0259 * l + 0.7828 * m - 0.8087 * s,
    ];
  };
  const [from, to] = [oklab(a), oklab(b)];
  return Math.hypot(...from.map((value, i) => value - (to[i] ?? 0)));
}

describe.each(themes)('the palettes in the %s theme', (_, colours) => {
  const light = (name: string) => lightOf(colours[name] ?? '');

  test.each(EYES.filter(([name]) => name !== 'no colours'))(
    'groups differ to eyes for %s',
    (_, see) => {
      for (const [i, name] of CATEGORIES.entries())
        for (const other of CATEGORIES.slice(0, i))
          expect(
            difference(see(light(name)), see(light(other))),
            `${name}, ${other}`,
          ).toBeGreaterThan(0.1);
    },
  );

  test('numbers have colours that differ, and words can be read on each of them', () => {
    const { entries } = sequentialScale([0, 100], String);
    const shades = entries.map(({ strength = 1 }) => {
      const mixed = ['part', 'ground'].map((name) => rgb(colours[name] ?? ''));
      const [part, ground] = mixed as [ReturnType<typeof rgb>, ReturnType<typeof rgb>];
      const mix = (a: number, b: number) => strength * a + (1 - strength) * b;
      return lightOf(
        rgb(mix(part.r, ground.r), mix(part.g, ground.g), mix(part.b, ground.b)).formatHex(),
      );
    });
    for (const [i, shade] of shades.entries()) {
      expect(contrast(shade, light('ink'))).toBeGreaterThanOrEqual(4.5);
      const before = shades[i - 1];
      if (before) expect(difference(shade, before)).toBeGreaterThan(0.04);
    }
  });
});
