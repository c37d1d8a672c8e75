import { describe, expect, test } from 'vitest';
import { PART, REST } from '../../../../src/graphics/kit/palette.ts';
import { element, markup } from '../../../../src/markup/xml.ts';
import { flattenSvg } from '../../../../src/syndication/pictures/flatten-svg.ts';
import { data } from '../../graphics/sample-data.ts';
import { dotsOf, graphicOf, labelsOf } from './data.ts';

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
});
