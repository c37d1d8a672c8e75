import { describe, expect, test } from 'vitest';
import { PART, REST } from '../../../../src/graphics/kit/palette.ts';
import { series } from '../../../../src/graphics/series/index.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { element, markup } from '../../../../src/markup/xml.ts';
import { flattenSvg } from '../../../../src/syndication/pictures/flatten-svg.ts';
import { readXml } from '../../../third-party-parsers.ts';
import { data } from '../../graphics/sample-data.ts';
import { valuesOf } from '../../graphics/series/sample.ts';
import { all, dotsOf, graphicOf, labelsOf } from './data.ts';

describe('a flattened graphic', () => {
  const draw = (name: string, position: number, em = 42) => {
    const { markup: svg, height } = graphicOf(name, position);
    return markup(element('svg', {}, ...flattenSvg(svg, { width: 1000, height, em })));
  };

  const parts = data.rows.reduce((sum, { part }) => sum + part, 0);
  const wholes = data.rows.reduce((sum, { whole }) => sum + whole, 0);

  test.each([0, 1, 2])('has every dot of its state: %d', (position) => {
    const svg = draw('dots', position);
    expect(dotsOf(svg, PART)).toHaveLength(parts);
    expect(dotsOf(svg, REST)).toHaveLength(wholes - parts);
  });

  test('has nothing of another state', () => {
    const [counts, share] = [labelsOf(draw('dots', 0)), labelsOf(draw('dots', 1))];
    expect(counts).toContain('176 cases');
    expect(counts.filter((text) => text.includes('%'))).toEqual([]);
    expect(share).toContain('11.4% 20 of 176 cases');
    // The state names a row, and the row after it is not shown yet.
    expect(share.filter((text) => text.startsWith('44%'))).toEqual([]);
    expect(share).not.toContain('176 cases');
  });

  test('has no needle, because nobody scrolls through a picture', () => {
    expect(graphicOf('dots', 1).markup).toContain('30.1% in 2015');
    expect(draw('dots', 1)).not.toContain('30.1% in 2015');
    expect(graphicOf('dots', 1).markup).toContain('class="needle"');
    const shapes = all(readXml(draw('dots', 1))).filter(({ name }) => name === 'path');
    expect(shapes.filter(({ attributes }) => attributes.fill !== undefined)).toEqual([]);
  });

  test('has the needle of a field, which has the share of the row that the state shows', () => {
    const said = labelsOf(draw('field', 0));
    expect(said).toContain('11.4%');
    expect(said.filter((text) => /^(30\.1|44)%/.test(text))).toEqual([]);
  });

  test('has a share where it is on the axis', () => {
    const ends = all(readXml(draw('dots', 1)))
      .filter(({ name, attributes }) => name === 'line' && attributes.stroke === '#1c1b19')
      .map(({ attributes }) => Number(attributes.x1));
    expect(ends).toEqual([expect.closeTo(113.6, 0), expect.closeTo(300.8, 0)]);
  });

  test('has its lengths in em as numbers, whatever its type', () => {
    const sizes = (em: number) =>
      all(readXml(draw('dots', 0, em)))
        .filter(({ name, attributes }) => name === 'text' && attributes['font-size'] !== undefined)
        .map(({ attributes }) => Number(attributes['font-size']) / em);
    const [large, small] = [sizes(42), sizes(21)];
    expect(large).toContain(1.6);
    large.forEach((size, i) => expect(size).toBeCloseTo(small[i] ?? 0, 2));
  });

  test.each([0, 1, 2])(
    'has each label once, and an outline of it where it stands on a line: %d',
    (position) => {
      const texts = all(readXml(draw('dots', position))).filter(({ name }) => name === 'text');
      const isOutline = ({ attributes }: (typeof texts)[number]) => attributes.stroke !== undefined;
      const placeOf = ({ attributes: { x, y } }: (typeof texts)[number]) => `${x} ${y}`;
      const outlined = new Set(texts.filter(isOutline).map(placeOf));
      const labels = texts.filter((text) => !isOutline(text));
      expect(new Set(labels.map(placeOf)).size).toBe(labels.length);
      expect(labels.map(placeOf)).toEqual(expect.arrayContaining([...outlined]));
      expect(outlined.size).toBeLessThan(labels.length);
      // The ticks of the axis run behind the labels of shares; the other views have no axis.
      expect(outlined.size > 0).toBe(position === 1);
    },
  );

  test('has an outline of each label over a curve, which may be anywhere', () => {
    const texts = all(readXml(draw('series', 0))).filter(({ name }) => name === 'text');
    const outlines = texts.filter(({ attributes }) => attributes.stroke !== undefined);
    expect(outlines.length).toBeGreaterThan(0);
    expect(2 * outlines.length).toBe(texts.length);
  });

  test('has no line between a value and its date', () => {
    const years = Array.from({ length: 12 }, (_, i) => String(2008 + i));
    const values = valuesOf(
      years,
      years.map((_, i) => i),
    );
    const svg = still({
      name: 'series',
      form: series,
      data: values,
      states: ['line/2011'],
      position: 0,
    });
    const flat = flattenSvg(svg, { width: 1000, height: 1000, em: 42 });
    const outlines = all(readXml(markup(element('svg', {}, ...flat))))
      .filter(
        ({ name, attributes, children }) =>
          name === 'text' && attributes.stroke !== undefined && children.length > 0,
      )
      .map(({ attributes }) => Number(attributes['stroke-width']) / 42);
    expect(outlines.length).toBeGreaterThan(0);
    // The space between the two is 0.28 em wide, and letters are round.
    expect(Math.min(...outlines)).toBeGreaterThan(0.4);
  });

  test('has every event up to its state, in its words', () => {
    const texts = labelsOf(draw('timeline', 2)).join(' ');
    for (const event of ['first', 'second', 'third', 'fourth'])
      expect(texts.split(`What ${event}`)).toHaveLength(2);
    const early = labelsOf(draw('timeline', 0));
    expect(early.filter((text) => text.startsWith('What'))).toHaveLength(1);
  });
});
