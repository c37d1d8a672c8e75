import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { joinParts } from '../../../../src/graphics/kit/join.ts';
import { setText } from '../../../../src/graphics/kit/text.ts';

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

  test('that was in the page already stays, in whatever language, until another one is set', () => {
    const { svg, draw } = drawing('<text data-name="label"><font>drei</font></text>');
    draw('three');
    draw('three');
    expect(svg.innerHTML).toContain('<font>drei</font>');
    draw('four');
    expect(svg.textContent).toBe('four');
  });

  test('that something else has emptied is set again', () => {
    const { svg, draw } = drawing();
    draw('three');
    svg.children[0]?.replaceChildren();
    draw('three');
    expect(svg.textContent).toBe('three');
  });
});
