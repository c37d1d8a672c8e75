import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { joinParts, setLines, setText, wrap } from '../../../src/graphics/join.ts';

describe('words are cut into lines', () => {
  test.each([
    ['Police chiefs: ‘has not changed’', 17, ['Police chiefs:', '‘has not changed’']],
    ['as long as it may be', 20, ['as long as it may be']],
    ['as long as it may be', 19, ['as long as it may', 'be']],
    ['a verylongword here', 5, ['a', 'verylongword', 'here']],
    ['one', 20, ['one']],
  ])('"%s", %d to a line', (text, most, lines) => {
    expect(wrap(text, most)).toEqual(lines);
  });
});

describe('a text', () => {
  const { document } = parseHTML('<!doctype html><html><body><svg></svg></body></html>');
  const drawing = (inside = '') => {
    const svg = document.createElement('svg');
    svg.innerHTML = inside;
    const draw = (text: string) => {
      setText(joinParts(svg, 'text', [{ key: 'label' }]), () => text);
    };
    return { svg, draw };
  };

  test('is set, and set again when another is wanted', () => {
    const { svg, draw } = drawing();
    draw('three');
    expect(svg.textContent).toBe('three');
    draw('four');
    expect(svg.textContent).toBe('four');
  });

  test('that was there before is left as it is, in whatever language, until another is wanted', () => {
    const { svg, draw } = drawing('<text data-name="label"><font>drei</font></text>');
    draw('three');
    draw('three');
    expect(svg.innerHTML).toContain('<font>drei</font>');
    draw('four');
    expect(svg.textContent).toBe('four');
  });

  test('that is translated later is left as it is too', () => {
    const { svg, draw } = drawing();
    draw('three');
    const label = svg.querySelector('text');
    if (label) label.innerHTML = '<font>drei</font>';
    draw('three');
    expect(svg.innerHTML).toContain('<font>drei</font>');
  });

  test('in lines has each of them under the other, from one edge', () => {
    const { svg } = drawing();
    const text = joinParts(svg, 'text', [{ key: 'label' }])
      .attr('x', '5em')
      .attr('dy', '1em');
    setLines(text, () => 'one two three', 7);
    const lines = Array.from(svg.querySelectorAll('tspan'), (line) =>
      ['x', 'dy'].map((name) => line.getAttribute(name)).concat(line.textContent),
    );
    expect(lines).toEqual([
      ['5em', '1em', 'one two'],
      ['5em', '1.2em', 'three'],
    ]);
    setLines(text, () => 'one', 7);
    expect(svg.textContent).toBe('one');
  });
});
