import { show } from '../kit/draw.ts';
import { em, round, tenth } from '../kit/interpolate.ts';
import { joinLayers, joinParts } from '../kit/join.ts';
import { drawLabels, drawLines } from '../kit/labels.ts';
import { REST, CURRENT } from '../kit/palette.ts';
import { move, ring, RING_END } from '../kit/ring.ts';
import type { FieldLayout } from './layout.ts';
import type { Placed } from './place.ts';
import { placedIn, type FieldPose } from './pose.ts';
import type { Block, Point } from './pen.ts';
import { alone, whenKey, type When } from './when.ts';

/** What changes from pose to pose, found once for each layout. */
interface Nodes {
  layout: FieldLayout;
  /** The groups that come and go as one. */
  groups: { key: string; node: SVGElement }[];
  /** The dots of a row in one place, and how they were drawn last. */
  blocks: { block: Block; node: SVGElement; paths: Dots[]; drawn?: string }[];
  names: SVGElement[];
  needle: SVGElement | undefined;
  line: SVGElement | undefined;
  way: 'h' | 'v';
}

/** A path of some dots of a block. */
interface Dots {
  node: SVGElement;
  kind: 'solid' | 'open' | 'more' | 'gone';
  /** That of rings; 0 for lines of no length. */
  radius: number;
}

const known = new WeakMap<SVGSVGElement, Nodes>();

/** Draws everything once for a layout, and after that only how visible groups are, and where the needle is. */
export function draw(svg: SVGSVGElement, pose: FieldPose): void {
  let nodes = known.get(svg);
  if (nodes?.layout !== pose.layout) {
    nodes = drawAll(svg, pose.layout);
    known.set(svg, nodes);
  }
  for (const { key, node } of nodes.groups) show(node, Number(pose.groups.get(key)));
  const { along } = placedIn(pose.layout);
  for (const one of nodes.blocks) {
    const key = whenKey(one.block.when);
    const { from, to } = pose.wiped.get(key) ?? { from: 0, to: 0 };
    show(one.node, Number(from < to));
    const drawn = `${from}-${to}`;
    if (one.drawn === drawn) continue;
    one.drawn = drawn;
    // Dots that are not seen have no points: a page would carry those of every state.
    const isThere = (point: Point) => from < to && from <= along(point) && along(point) <= to;
    for (const { node, kind, radius } of one.paths)
      node.setAttribute('d', pathOf(one.block[kind].filter(isThere), radius));
  }
  nodes.names.forEach((group, row) => {
    const name = pose.names[row];
    const text = group.firstElementChild;
    if (!name || !text) return;
    show(group, Number(name.isSeen));
    for (const axis of ['x', 'y'] as const) set(text, axis, String(name[axis]));
    set(text, 'font-size', em(name.size));
  });
  const { x, y, end, isSeen, hasLine } = pose.needle;
  const place = `translate(${x}px, ${y}px)`;
  for (const [node, seen] of [
    [nodes.needle, isSeen],
    [nodes.line, hasLine],
  ] as const) {
    if (!node) continue;
    show(node, Number(seen));
    if (node.style.transform !== place) node.style.transform = place;
  }
  if (nodes.line) set(nodes.line, 'd', `M0 0${nodes.way}${end}`);
}

/** Sets what has changed alone: a browser compares nothing before it draws anew. */
function set(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function drawAll(svg: SVGSVGElement, layout: FieldLayout): Nodes {
  const placed = placedIn(layout);
  const nodes: Nodes = {
    layout,
    groups: [],
    blocks: [],
    names: [],
    needle: undefined,
    line: undefined,
    way: placed.needle.way,
  };
  joinLayers(svg, {
    line: (layer) => {
      joinParts(layer, 'path', [{ key: '' }])
        .attr('class', 'line end')
        .attr('stroke', CURRENT)
        .attr('stroke-width', '0.1em')
        .each(function () {
          nodes.line = this;
        });
    },
    // Under the lines: large figures are clear of them in the colour of the ground.
    needle: (layer) => drawNeedle(layer, nodes, placed),
    lines: (layer) => inGroups(layer, nodes, placed.lines, drawLines),
    dots: (layer) => drawRows(layer, nodes, placed),
    pointers: (layer) =>
      inGroups(layer, nodes, placed.pointers, (group, pointers) =>
        joinParts(group, 'path', pointers)
          .attr('class', 'needle')
          .attr('fill', CURRENT)
          .attr('d', placed.needle.shape)
          .attr('transform', ({ x, y }) => `translate(${tenth(x)} ${tenth(y)})`),
      ),
    labels: (layer) => inGroups(layer, nodes, placed.labels, drawLabels),
    names: (layer) => {
      drawLabels(
        layer,
        layout.words.keys.flatMap((_, row) => placed.names.find((name) => name.row === row) ?? []),
      );
      nodes.names = Array.from(layer.children) as SVGElement[];
    },
  });
  // In the fixed shape, style sheets decide on the size of the type.
  const { edge, type } = layout.room;
  for (const layer of svg.children)
    if (edge > 0) layer.setAttribute('font-size', String(type));
    else layer.removeAttribute('font-size');
  return nodes;
}

/** Draws things in a group for each set of states, so that few elements come and go. */
function inGroups<Thing extends { when: When }>(
  layer: Element,
  nodes: Nodes,
  things: readonly Thing[],
  draw: (group: Element, things: readonly Thing[]) => void,
): void {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = whenKey(thing.when);
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  const data = Array.from(groups, ([key, things]) => ({ key, things }));
  joinParts(layer, 'g', data).each(function ({ key, things }) {
    draw(this, things);
    nodes.groups.push({ key, node: this });
  });
}

/** The outline of an open dot, as a share of its size, and at least in em. */
const RING = { share: 0.055, least: 0.08 };

function drawRows(layer: Element, nodes: Nodes, { blocks, em: size }: Placed): void {
  const { keys } = nodes.layout.words;
  const rows = keys.map((key, row) => ({
    key,
    blocks: blocks.filter((block) => block.row === row),
  }));
  joinParts(layer, 'g', rows)
    .attr('data-row', ({ key }) => key)
    .each(function ({ blocks }) {
      const named = blocks.map((block) => ({
        ...block,
        key: whenKey(block.when),
      }));
      joinParts(this, 'g', named).each(function (block) {
        nodes.blocks.push({ block, node: this, paths: drawBlock(this, block, size) });
      });
    });
}

/**
 * Draws a row's dots in one place. A solid dot is a line of no length with round ends, and an open one a ring, so that a
 * path holds many of them.
 */
function drawBlock(group: Element, { dot, open, solid, more, gone }: Block, em: number): Dots[] {
  const outline = Math.max(RING.share * dot, RING.least * em);
  const radius = (dot - outline) / 2;
  const paths: Dots[] = [];
  const parts = [
    { key: 'rest', kind: 'open', stroke: REST, points: open, width: outline, radius },
    { key: 'part', kind: 'solid', stroke: CURRENT, points: solid, width: dot, radius: 0 },
  ] as const;
  joinParts(
    group,
    'g',
    parts.filter(({ points }) => points.length > 0),
  )
    .attr('class', ({ key }) => key)
    .attr('data-part', ({ key }) => (key === 'part' ? 'true' : null))
    .attr('fill', 'none')
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-linecap', 'round')
    .attr('stroke-width', ({ width }) => round(width))
    .each(function ({ kind, radius }) {
      joinParts(this, 'path', [{ key: '' }]).each(function () {
        paths.push({ node: this, kind, radius });
      });
    });
  const rings = [
    { key: 'more', stroke: CURRENT, dashes: null, of: more },
    { key: 'gone', stroke: REST, dashes: `${round(dot / 6)} ${round(dot / 8)}`, of: gone },
  ] as const;
  joinParts(
    group,
    'path',
    rings.filter(({ of }) => of.length > 0),
  )
    .attr('class', ({ key }) => key)
    .attr('fill', 'none')
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-dasharray', ({ dashes }) => dashes)
    .attr('stroke-width', round(outline))
    .each(function ({ key }) {
      paths.push({ node: this, kind: key, radius });
    });
  return paths;
}

/** A path of nothing. */
const NO_POINTS = 'M0 0';

/**
 * Dots one after the other: the way from one to the next is short in a compressed page.
 *
 * @param radius that of rings; 0 for lines of no length
 */
function pathOf(points: readonly Point[], radius = 0): string {
  if (points.length === 0) return NO_POINTS;
  const r = tenth(radius);
  const stroke = r > 0 ? ring(r) : 'h0';
  // A ring starts at its left.
  let [d, left, top] = ['', r, 0];
  for (const { x, y } of points) {
    const [right, down] = [tenth(x), tenth(y)];
    d += move(right - left, down - top) + stroke;
    [left, top] = [right, r > 0 ? down + RING_END : down];
  }
  return d;
}

function drawNeedle(layer: Element, nodes: Nodes, { needle }: Placed): void {
  joinParts(layer, 'g', [{ key: 'needle' }]).each(function () {
    nodes.needle = this;
    joinParts(this, 'path', [{ key: 'pointer' }])
      .attr('class', 'needle')
      .attr('fill', CURRENT)
      .attr('d', needle.shape);
    const words = needle.rows.flatMap(({ label }, row) =>
      label ? { ...label, when: alone(row) } : [],
    );
    inGroups(this, nodes, words, drawLabels);
  });
}
