import { joinLayers, joinParts } from '../kit/join.ts';
import { CURRENT } from '../kit/palette.ts';
import { tenth } from '../kit/interpolate.ts';
import type { DotsPose } from './pose.ts';
import { drawLabels, drawLines } from '../kit/labels.ts';
import { needleShape, needleWords } from './drawn-needle.ts';
import { drawDots, pointsOf, type Paths } from './marks.ts';
import { byGroup, type Explains } from './note.ts';
import type { Place } from './places.ts';
import type { DotsLayout } from './types.ts';

/** What changes from pose to pose, found once for each layout. */
interface Nodes {
  layout: DotsLayout;
  rows: RowNodes[];
  /** The groups of lines and of labels that come and go together. */
  notes: { key: string; node: SVGElement }[];
  needle: { node: SVGElement; words: SVGElement[] } | undefined;
  /** What was written last to each: a browser compares no styles before it recalculates them. */
  written: WeakMap<SVGElement, string>;
}

interface RowNodes {
  node: SVGElement;
  paths: Paths;
  /** Where its dots were last drawn. */
  places: readonly Place[] | undefined;
}

const known = new WeakMap<SVGSVGElement, Nodes>();

/**
 * Draws everything once for a layout, and after that only where the dots of each row are that moves,
 * and how visible each row and each group of notes is.
 */
export function draw(svg: SVGSVGElement, pose: DotsPose): void {
  let nodes = known.get(svg);
  if (nodes?.layout !== pose.layout) {
    nodes = drawAll(svg, pose.layout);
    known.set(svg, nodes);
  }
  show(nodes, pose);
}

function show({ layout, rows, notes, needle, written }: Nodes, pose: DotsPose): void {
  const give = (node: SVGElement | undefined, name: 'opacity' | 'transform', value: string) => {
    if (!node || written.get(node) === value) return;
    written.set(node, value);
    node.style[name] = value;
  };
  rows.forEach((row, i) => {
    give(row.node, 'opacity', String(pose.rows[i] ?? 0));
    const places = pose.places[i] ?? [];
    if (row.places === places) return;
    row.places = places;
    const { piles, pitch } = layout.field;
    const solid = piles[i]?.solid ?? 0;
    row.paths.part?.setAttribute('d', pointsOf(pitch, places.slice(0, solid), 'part'));
    row.paths.rest?.setAttribute('d', pointsOf(pitch, places.slice(solid), 'rest'));
  });
  for (const { key, node } of notes) give(node, 'opacity', String(pose.notes.get(key) ?? 0));
  const { x, opacity, words } = pose.needle;
  give(needle?.node, 'transform', `translate(${tenth(x)}px, 0px)`);
  if (needle) needle.node.style.opacity = String(opacity);
  needle?.words.forEach((node, row) => give(node, 'opacity', String(words[row] ?? 0)));
}

function drawAll(svg: SVGSVGElement, layout: DotsLayout): Nodes {
  const nodes: Nodes = {
    layout,
    rows: [],
    notes: [],
    needle: undefined,
    written: new WeakMap(),
  };
  joinLayers(svg, {
    lines: (layer) => drawNotes(layer, nodes, layout.lines, drawLines),
    dots: (layer) => {
      joinParts(layer, 'g', layout.field.piles)
        .attr('data-row', ({ key }) => key)
        .each(function (pile) {
          const paths = drawDots(this, layout.field, pile);
          nodes.rows.push({ node: this, paths, places: undefined });
        });
    },
    needle: (layer) => drawNeedle(layer, nodes),
    labels: (layer) => drawNotes(layer, nodes, layout.labels, drawLabels),
  });
  return nodes;
}

/** Draws notes in a group for each view and row, so that few elements come and go. */
function drawNotes<Note extends Explains>(
  layer: Element,
  { layout, notes }: Nodes,
  all: readonly Note[],
  draw: (group: Element, notes: readonly Note[]) => void,
): void {
  joinParts(layer, 'g', byGroup(all, layout.keys)).each(function ({ key, notes: own }) {
    draw(this, own);
    notes.push({ key, node: this });
  });
}

function drawNeedle(node: Element, nodes: Nodes): void {
  const { needle } = nodes.layout;
  if (!needle) return;
  let words: SVGElement[] = [];
  joinLayers(node, {
    words: (layer) => {
      drawLabels(layer, needleWords(nodes.layout));
      words = Array.from(layer.children) as SVGElement[];
    },
    pointer: (layer) => {
      joinParts(layer, 'path', [{ key: '' }])
        .attr('class', 'needle')
        .attr('fill', CURRENT)
        .attr('d', needleShape(needle.y))
        .each(function () {
          nodes.needle = { node: this, words };
        });
    },
  });
}
