import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { formNames, formOf } from '../../../../src/graphics/forms.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import type { Player } from '../../../../src/graphics/kit/form.ts';
import { LABEL_PROPERTIES } from '../../../../src/markup/json.ts';
import { sampleOf } from '../samples.ts';
import { severalOf } from '../series/several-sample.ts';

const svgOf = (markup: string) => {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  return document.querySelector('svg') as unknown as SVGSVGElement;
};

const textsIn = (svg: SVGSVGElement) =>
  Array.from(svg.querySelectorAll('text'), ({ textContent }) => textContent);

const forms = formNames.map((name) => ({ name, form: formOf(name) }));

const drawn = [
  ...forms.map((one) => ({ ...one, of: 'its sample', ...sampleOf(one.name) })),
  {
    name: 'series',
    form: formOf('series'),
    of: 'several lines',
    data: severalOf({ Leeds: [402, 410, 425], York: [398, undefined, 411] }),
    other: severalOf({ Leeds: [1, 2, 3], York: [3, 2, 1] }),
    states: ['all', 'Leeds', 'York'],
  },
];

describe.each(drawn)('$name of $of', ({ name, form, data, other, states }) => {
  const at = (position: number) => still({ name, form, data, states, position });

  test('a still is the same bytes each time, with no style of its own', () => {
    for (const position of [0, 0.4, 1, 1.5, 2]) {
      expect(at(position)).toBe(at(position));
      expect(at(position)).not.toMatch(/style=|class=""|NaN|undefined|url\(|var\(/);
    }
  });

  test('it has a name, and the same in every state', () => {
    expect(svgOf(at(0)).getAttribute('aria-label')).toBe(form.describe(data, states));
    expect(svgOf(at(1.3)).getAttribute('aria-label')).toBe(form.describe(data, states));
  });

  test('nothing in it can have the focus', () => {
    const svg = svgOf(at(1));
    form.draw(svg, form.pose(form.layout(data, states), states, 1.3));
    expect(svg.querySelectorAll('a, button, foreignObject, [tabindex], [focusable]')).toHaveLength(
      0,
    );
  });

  test('whoever reads its text alone finds a space between two labels', () => {
    const svg = svgOf(at(1));
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    expect(words(svg.textContent)).toEqual(textsIn(svg).flatMap(words));
  });

  test('drawing on what is there already changes nothing', () => {
    const svg = svgOf(at(1));
    form.draw(svg, form.pose(form.layout(data, states), states, 1));
    const once = svg.outerHTML;
    form.draw(svg, form.pose(form.layout(data, states), states, 1));
    expect(svg.outerHTML).toBe(once);
  });

  test('every path to a position ends in the same document', () => {
    const svg = svgOf(at(2));
    const straight = svgOf(at(2));
    for (const position of [0, 1.7, 0.2, 2, 1, 0.6])
      form.draw(svg, form.pose(form.layout(data, states), states, position));
    form.draw(straight, form.pose(form.layout(data, states), states, 0.6));
    expect(svg.outerHTML).toBe(straight.outerHTML);
  });

  test('other data on the same nodes draw as they would on new ones', () => {
    const svg = svgOf(at(0));
    form.draw(svg, form.pose(form.layout(data, states), states, 1));
    form.draw(svg, form.pose(form.layout(other, states), states, 1));
    const fresh = svgOf(still({ name, form, data: other, states, position: 0 }));
    form.draw(fresh, form.pose(form.layout(other, states), states, 1));
    const shown = (node: SVGSVGElement) =>
      Array.from(node.querySelectorAll('[data-key], text'), (mark) =>
        ['data-key', 'cx', 'x', 'width']
          .map((name) => mark.getAttribute(name))
          .concat(mark.textContent)
          .join(),
      ).sort();
    expect(shown(svg)).toEqual(shown(fresh));
  });

  test('every word that it draws is in the properties from which its font gets its characters', () => {
    const written: string[] = [];
    JSON.parse(JSON.stringify(form.layout(data, states)), (name, value: unknown) => {
      if (LABEL_PROPERTIES.has(name) && typeof value === 'string') written.push(value);
      return value;
    });
    const characters = new Set(written.join(''));
    for (const position of [0, 0.4, 1, 1.5, 2]) {
      const drawn = textsIn(svgOf(at(position))).join('');
      expect(drawn.trim()).not.toBe('');
      for (const character of drawn) expect(characters).toContain(character);
    }
  });
});

test('every form has the same poses and drawing in the browser as at build', async () => {
  for (const { name, form } of forms) {
    const { player } = (await import(`../../../../src/graphics/${name}/player.ts`)) as {
      player: Player;
    };
    expect(form).toMatchObject({ ...player });
  }
});
