// What a form of a story's own may use: `import { … } from '#kit'`. docs/graphics.md says how.
export { EM, SMALL, WIDE, WIDTH, type Sized } from './field.ts';
export { crossfade, ease, mix, round, tenth } from './interpolate.ts';
export { joinLayers, joinMarks, joinParts, type Joined, type Keyed } from './join.ts';
export {
  across,
  down,
  drawLabels,
  drawLines,
  label,
  onLines,
  type AcrossOptions,
  type DownOptions,
  type LabelOptions,
  type Label,
  type Line,
} from './labels.ts';
export {
  drawCircles,
  drawLegend,
  drawPaths,
  drawTiles,
  fadeParts,
  type Circle,
  type Legend,
  type Mark,
  type MarkTone,
  type Path,
  type Tile,
} from './marks.ts';
export { categorical, legend, type LegendEntry } from './legend.ts';
export { wrapTo } from './measure.ts';
export type { Screen } from './form.ts';
export type { OwnData, OwnForm, OwnMeasure, OwnRow } from './own.ts';
export { GROUND, INK, MUTED, PART, REST, RULE } from './palette.ts';
export {
  callout,
  endLabels,
  lanesOf,
  roundBox,
  spreadWithin as spread,
  type Ends,
  type Stretch,
  type Wanted,
} from './placer.ts';
export { boxOf, type Box } from './room.ts';
export {
  linearScale,
  sequentialScale,
  sizeScale,
  timeScale,
  widestOf,
  xAxis,
  yAxis,
  type Axis,
  type Scale,
  type TimeScale,
} from './scale.ts';
export { tileGrid, type TileGridName } from './tile-grid.ts';
