import { describe, expect, test } from 'vitest';
import { PART, REST } from '../../../../src/graphics/kit/palette.ts';
import { element, markup } from '../../../../src/markup/xml.ts';
import { flattenSvg } from '../../../../src/syndication/pictures/flatten-svg.ts';
import { readXml } from '../../../third-party-parsers.ts';
import { data } from '../../graphics/sample-data.ts';
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
});
