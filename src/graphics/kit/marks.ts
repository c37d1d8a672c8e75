import { em, round } from './interpolate.ts';
import { joinMarks, type Keyed } from './join.ts';
import { REST, RULE, CURRENT } from './palette.ts';

/** The colours that a mark may have: they follow light, dark, print and the reader's own colours. */
const COLOURS = { part: CURRENT, rest: REST, ink: CURRENT, muted: CURRENT } as const;

/** A mark that stands for a row: its key is the row's. */
interface Mark extends Keyed {
  tone: keyof typeof COLOURS;
  /** How strong its colour is, from 0 to 1: for numbers on a map. */
  strength?: number;
}

/** A round mark, in thousandths of the graphic's width. */
export interface Circle extends Mark {
  x: number;
  y: number;
  r: number;
}

/** A square, by its first corner. */
export interface Tile extends Mark {
  x: number;
  y: number;
  size: number;
}

/** Draws round marks. */
export function drawCircles(layer: Element, circles: readonly Circle[]): void {
  joinMarks(layer, 'circle', circles)
    .attr('class', ({ tone }) => `mark ${tone}`)
    .attr('fill', ({ tone }) => COLOURS[tone])
    .attr('fill-opacity', ({ strength = 1 }) => strength)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('r', ({ r }) => r);
}

/** A line or an outline. Straight or not, its way is the data of a path. */
export interface Path extends Mark {
  d: string;
  /** How wide the line is, in em. */
  width?: number;
}

/** Draws lines along paths, as of d3-shape or of your own. */
export function drawPaths(layer: Element, paths: readonly Path[]): void {
  joinMarks(layer, 'path', paths)
    .attr('class', ({ tone }) => `mark stroke ${tone}`)
    .attr('fill', 'none')
    .attr('stroke', ({ tone }) => COLOURS[tone])
    .attr('stroke-opacity', ({ strength = 1 }) => strength)
    .attr('stroke-linecap', 'round')
    .attr('stroke-width', ({ width = 0.12 }) => em(width))
    .attr('d', ({ d }) => d);
}

/** Makes each label or line of a layer as visible as it should be, from 0 to 1, by its key. */
export function fadeParts(layer: Element, visible: (key: string) => number): void {
  for (const part of layer.children)
    (part as SVGElement).style.opacity = String(
      round(visible(part.getAttribute('data-name') ?? '')),
    );
}

/** Draws squares, with a line around each so that a weak one is seen. */
export function drawTiles(layer: Element, tiles: readonly Tile[]): void {
  joinMarks(layer, 'rect', tiles)
    .attr('class', ({ tone }) => `mark ${tone}`)
    .attr('fill', ({ tone }) => COLOURS[tone])
    .attr('fill-opacity', ({ strength = 1 }) => strength)
    .attr('stroke', RULE)
    .attr('stroke-width', '0.06em')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('width', ({ size }) => size)
    .attr('height', ({ size }) => size);
}
