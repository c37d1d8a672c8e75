import type { Edge } from './bookmark.ts';

/**
 * The distance of the reading line from the top of the viewport, as a share of the viewport's height, for what is
 * read in an element. The reader's eyes are taken to be on this line. The style sheets set it: see `--line`.
 */
export function readingLine(element: Element): number {
  const line = getComputedStyle(element).getPropertyValue('--line');
  return Number.parseFloat(line) || 0.5;
}

/**
 * Whether a scene's graphic stays on the screen while its steps are read. It does not where the screen is
 * low: see scene.css.
 */
export function isPinned(scene: Element): boolean {
  const graphic = scene.querySelector('figure');
  if (!graphic) return false;
  const { position, top } = getComputedStyle(graphic);
  return position === 'sticky' && Number.parseFloat(top) >= 0;
}

/**
 * The edges of every element that a link can lead to, from top to bottom. Elements inside figures and cards are
 * left out: they may stick to the screen.
 */
export function readEdges(): Edge[] {
  return Array.from(document.querySelectorAll('[id]:not(figure *, .card *)'))
    .filter((element) => element.getClientRects().length > 0)
    .flatMap((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const line = readingLine(element) * innerHeight;
      return [
        { id: element.id, end: false, y: top + scrollY, line },
        { id: element.id, end: true, y: bottom + scrollY, line },
      ];
    })
    .sort((a, b) => a.y - b.y);
}
