import { WIDTH, type Sized } from './field.ts';
import { tenth } from './interpolate.ts';
import type { Label } from './labels.ts';
import type { Legend } from './marks.ts';

// In a language that is written from right to left, newsrooms mirror graphics that are read like text:
// rows start at the right, and so do bars and shares. Scales of time stay as they are. See Alebri,
// Rakotondravony and Harrison, “Design Patterns in Right-to-Left Visualizations” (IEEE VIS 2024).

/** The place at the same distance from the other side of the field. */
export const mirroredX = (x: number, width = WIDTH): number => tenth(width - x);

/** A label at the other side, which runs from the right to the left. Mirrored again, it is as before. */
export const mirroredLabel = <L extends Label>(label: L, width = WIDTH): L => ({
  ...label,
  x: mirroredX(label.x, width),
  rtl: label.rtl ? undefined : true,
});

const OTHER = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A label that runs from the right to the left, at the same place: it starts where it ended. */
export const turned = <L extends Label>(label: L): L => ({
  ...label,
  anchor: OTHER[label.anchor],
  rtl: label.rtl ? undefined : true,
});

type Item = Record<string, unknown>;

/** A layout in which each label, line or mark is changed, wherever it is. */
function changed<T>(value: T, change: (item: Item) => Item): T {
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([name, one]): [string, unknown] => [
    name,
    changed<unknown>(one, change),
  ]);
  return change(Object.fromEntries(inside)) as T;
}

/** A page leaves out what is usual in a label, such as its anchor. */
const isLabel = (item: Item): boolean => 'dy' in item;

/**
 * The mirror image of a layout, for languages that are written from right to left: every `x`, `x1` and `x2` in it is at the
 * other side, and so are paths. Maps and scales of time stay as they are, and only their words turn, without this call.
 *
 * @param width of what the layout is for: in `fit`, that of the screen
 */
export const mirror = <L extends Sized>(layout: L, width = layout.width ?? WIDTH): L =>
  flipped(layout, width, true);

/** The mirror image of a layout, or of such an image the layout itself. */
export const mirrored = <L extends Sized>(layout: L): L =>
  flipped(layout, layout.width ?? WIDTH, layout.mirrored ? undefined : true);

const flipped = <L extends Sized>(layout: L, width: number, rtl: true | undefined): L => ({
  ...changed(layout, (item) => {
    const far = ['x', 'x1', 'x2'].flatMap((name) => {
      const at = item[name];
      const wide = name === 'x' && !isLabel(item) ? Number(item.size ?? item.width ?? 0) : 0;
      return typeof at === 'number' ? [[name, tenth(width - at - wide)]] : [];
    });
    const more = isLabel(item) ? { rtl } : typeof item.d === 'string' && { mirrored: rtl && width };
    return { ...item, ...(Object.fromEntries(far) as Item), ...more };
  }),
  mirrored: rtl,
});

/** A legend that runs from right to left between its own edges. */
const mirroredLegend = ({ swatches, circles, labels, left, right, bottom }: Legend): Legend => {
  const far = (x: number, size = 0) => tenth(left + right - x - size);
  return {
    swatches: swatches.map((one) => ({ ...one, x: far(one.x, one.size) })),
    ...(circles && { circles: circles.map((one) => ({ ...one, x: far(one.x) })) }),
    labels: labels.map((one) => ({ ...one, x: far(one.x), anchor: 'start' })),
    left,
    right,
    bottom,
  };
};

/**
 * A layout whose places stay, in a graphic that runs from right to left: each label starts where it ended. A legend is read
 * like text wherever it is.
 */
export const inPlace = <L extends Sized>(layout: L): L => ({
  ...changed(layout, (item) => {
    if (isLabel(item)) return { ...turned(item as unknown as Label) };
    return 'swatches' in item ? { ...mirroredLegend(item as unknown as Legend) } : item;
  }),
  mirrored: true,
});
