import { em, round } from './interpolate.ts';
import { joinMarks, joinParts, type Joined, type Keyed } from './join.ts';
import { drawLabels, type Label } from './labels.ts';
import { CATEGORIES, REST, RULE, CURRENT } from './palette.ts';

/** The colours that a mark may have. */
export type MarkTone = 'part' | 'rest' | 'ink' | 'muted' | keyof typeof CATEGORIES;

const colourOf = ({ tone }: { tone: MarkTone }): string =>
  tone === 'rest'
    ? REST
    : (new Map<string, string>(Object.entries(CATEGORIES)).get(tone) ?? CURRENT);

/** A mark that stands for a row: its key is the row's. */
export interface Mark extends Keyed {
  /** Its colour. */
  tone: MarkTone;
  /** How strong its colour is, from 0 to 1. */
  strength?: number;
}

/** A round mark. */
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

const paintCircles = (circles: Joined<Circle>) =>
  circles
    .attr('class', ({ tone }) => `mark ${tone}`)
    .attr('fill', colourOf)
    .attr('fill-opacity', ({ strength = 1 }) => strength)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('r', ({ r }) => r);

/** Draws round marks. */
export function drawCircles(layer: Element, circles: readonly Circle[]): void {
  paintCircles(joinMarks(layer, 'circle', circles));
}

/** A line or an outline. */
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
    .attr('stroke', colourOf)
    .attr('stroke-opacity', ({ strength = 1 }) => strength)
    .attr('stroke-linecap', 'round')
    .attr('stroke-width', ({ width = 0.12 }) => em(width))
    .attr('d', ({ d }) => d);
}

/** Makes each label, line or mark of a layer as visible as it should be, from 0 to 1, by its key. */
export function fadeParts(layer: Element, visible: (key: string) => number): void {
  for (const part of layer.children) {
    const key = part.getAttribute('data-name') ?? part.getAttribute('data-key') ?? '';
    (part as SVGElement).style.opacity = String(round(visible(key)));
  }
}

const paintTiles = (tiles: Joined<Tile>) =>
  tiles
    .attr('class', ({ tone }) => `mark ${tone}`)
    .attr('fill', colourOf)
    .attr('fill-opacity', ({ strength = 1 }) => strength)
    .attr('stroke', RULE)
    .attr('stroke-width', '0.06em')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('width', ({ size }) => size)
    .attr('height', ({ size }) => size);

/** Draws squares, with a line around each so that a weak one is seen. */
export function drawTiles(layer: Element, tiles: readonly Tile[]): void {
  paintTiles(joinMarks(layer, 'rect', tiles));
}

/** What the colours of marks stand for, or their sizes. */
export interface Legend {
  swatches: Tile[];
  circles?: Circle[];
  labels: Label[];
  left: number;
  right: number;
  /** Where it ends. */
  bottom: number;
}

/** Draws a legend. */
export function drawLegend(layer: Element, { swatches, circles = [], labels }: Legend): void {
  paintTiles(joinParts(layer, 'rect', swatches));
  paintCircles(joinParts(layer, 'circle', circles));
  drawLabels(layer, labels);
}
