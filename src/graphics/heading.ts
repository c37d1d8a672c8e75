import { INK, MUTED } from './ink.ts';
import { joinParts, setText, type Keyed } from './join.ts';

/**
 * A row's title in large type, and what follows it on the same line. Where two are given to follow,
 * the second is for the place of the first where the graphic is few em wide.
 *
 * @param size the title's size, in em
 * @returns the text, to be put in its place
 */
export function drawHeading(node: Element, title: string, size: string, ...next: string[]) {
  const keys = next.length > 1 ? ['line', 'lines'] : ['whole'];
  const texts = [
    { key: 'title', text: title, dx: null, size, weight: 700, fill: INK },
    // The space is for whoever takes the words out of the drawing.
    ...next.map((text, i) => ({
      key: keys[i] ?? '',
      text: ` ${text}`,
      dx: '0.4em',
      size: null,
      weight: null,
      fill: null,
    })),
  ];
  return joinParts<Keyed>(node, 'text', [{ key: 'heading' }])
    .attr('class', 'label')
    .attr('fill', MUTED)
    .each(function () {
      const spans = joinParts(this, 'tspan', texts)
        .attr('class', ({ key }) => key)
        .attr('display', ({ key }) => (key === 'lines' ? 'none' : null))
        .attr('dx', ({ dx }) => dx)
        .attr('font-size', ({ size }) => size)
        .attr('font-weight', ({ weight }) => weight)
        .attr('fill', ({ fill }) => fill);
      setText(spans, ({ text }) => text);
    });
}
