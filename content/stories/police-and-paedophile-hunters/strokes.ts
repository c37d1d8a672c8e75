import { joinLayers, joinMarks, tenth, type OwnData, type Screen } from '#kit';

/** The state in which one stroke says what it is. */
const ONE = 'one';

interface Layout {
  height: number;
  count: number;
  /** What the strokes fill. */
  box: { left: number; top: number; width: number; height: number };
}

interface Pose {
  layout: Layout;
  shown: number;
}

export const states = ({ rows }: OwnData): string[] => [ONE, ...rows.map(({ key }) => key)];

export const describe = ({ rows }: OwnData, states: readonly string[]): string =>
  [
    ...(states.includes(ONE) ? ['One stroke is one confrontation.'] : []),
    ...rows.map(({ key, values }) => `${key}: ${values[0]?.text} strokes.`),
  ].join(' ');

export const layout = ({ rows }: OwnData): Layout => ({
  height: 560,
  count: rows[0]?.values[0]?.value ?? 0,
  box: { left: 0, top: 0, width: 1000, height: 560 },
});

/** The screen below the words, between their edges. */
export function fit(layout: Layout, { width, height, band, type }: Screen): Layout {
  const left = Math.max(Math.min(2 * type, 0.05 * width), (width - 1500) / 2);
  const box = { left, top: band + type, width: width - 2 * left, height: height - band - 2 * type };
  return { ...layout, height, box };
}

export function pose(layout: Layout, from: string, to: string, way: number): Pose {
  const [before, after] = [from, to].map((state) => (state === ONE ? 1 : layout.count)) as [
    number,
    number,
  ];
  return { layout, shown: Math.round(before + (after - before) * way) };
}

/** How many strokes a line has, of about so many: where it can be, all lines have as many. */
function wholeNear(count: number, ideal: number): number {
  const about = Math.max(1, Math.round(ideal));
  const far = Math.ceil(about / 4);
  for (let off = 0; off <= far; off++)
    for (const across of [about + off, about - off]) if (count % across === 0) return across;
  return about;
}

export function draw(svg: SVGSVGElement, { layout: { count, box }, shown }: Pose): void {
  // A place is about twice as high as it is wide.
  const across = wholeNear(count, Math.sqrt((2 * count * box.width) / box.height));
  const down = Math.ceil(count / across);
  const [wide, high] = [tenth(box.width / across), tenth(box.height / down)];
  const thick = tenth(wide / 3);
  // A line as thick as strokes are long, whose dashes are the strokes: a path of a stroke each would be long.
  const lines = Array.from({ length: Math.ceil(shown / across) }, (_, i) => {
    const strokes = Math.min(across, shown - i * across);
    const [x, y] = [box.left + (wide - thick) / 2, box.top + (i + 0.5) * high].map(tenth);
    return `M${x} ${y}h${tenth((strokes - 1) * wide + thick)}`;
  });
  joinLayers(svg, {
    strokes: (layer) =>
      joinMarks(layer, 'path', [{ key: 'strokes' }])
        .attr('fill', 'none')
        .attr('stroke', 'currentColor')
        .attr('stroke-width', tenth(0.6 * high))
        .attr('stroke-dasharray', `${thick} ${tenth(wide - thick)}`)
        .attr('d', lines.join('')),
  });
}
