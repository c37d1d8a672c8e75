import { WIDTH } from './field.ts';
import { tenth } from './interpolate.ts';
import type { Keyed } from './join.ts';

type Place = readonly [code: string, name: string, right: number, down: number];

/** The name of a map of tiles. */
export type TileGridName = 'uk-nations-regions';

/** The code and the name of each tile, and how many tiles it is from the left and from the top. */
const GRIDS: Record<TileGridName, readonly Place[]> = {
  'uk-nations-regions': [
    ['S92000003', 'Scotland', 1, 0],
    ['N92000002', 'Northern Ireland', 0, 1],
    ['E12000001', 'North East', 2, 1],
    ['E12000002', 'North West', 1, 2],
    ['E12000003', 'Yorkshire and The Humber', 2, 2],
    ['W92000004', 'Wales', 0, 3],
    ['E12000005', 'West Midlands', 1, 3],
    ['E12000004', 'East Midlands', 2, 3],
    ['E12000006', 'East of England', 3, 3],
    ['E12000009', 'South West', 1, 4],
    ['E12000008', 'South East', 2, 4],
    ['E12000007', 'London', 3, 4],
  ],
};

/** What is between two tiles, as a share of one. */
const GAP = 0.04;

/**
 * Places a tile for each row on a map of tiles. A row's key or label is its code or name of the Office for National Statistics.
 *
 * @returns the tiles in the order of the rows, and where the map ends
 * @throws RangeError where the map has no tile for a row
 */
export function tileGrid(
  name: TileGridName,
  rows: readonly { key: string; label: string }[],
  { top, left = 0, right = WIDTH }: { top: number; left?: number; right?: number },
): { tiles: (Keyed & { x: number; y: number; size: number })[]; bottom: number } {
  const grid = GRIDS[name];
  const [across, high] = [2, 3].map(
    (at) => 1 + Math.max(...grid.map((place) => Number(place[at]))),
  );
  const step = (right - left) / (across ?? 1);
  const tiles = rows.map(({ key, label }) => {
    const said = [key, label].map((text) => text.toLowerCase());
    const place = grid.find((one) =>
      said.some((text) => text === one[0].toLowerCase() || text === one[1].toLowerCase()),
    );
    if (!place)
      throw new RangeError(
        `the map "${name}" has no tile for "${key}" (${label}): its names are ${grid.map((one) => one[1]).join(', ')}`,
      );
    const at = (start: number, index: number) => tenth(start + (index + GAP / 2) * step);
    return { key, x: at(left, place[2]), y: at(top, place[3]), size: tenth(step * (1 - GAP)) };
  });
  return { tiles, bottom: tenth(top + (high ?? 1) * step) };
}
