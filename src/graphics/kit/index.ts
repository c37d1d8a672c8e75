// What a form of a story's own may use: `import { … } from '#kit'`. docs/graphics.md says how.
export { EM, SMALL, WIDTH, type Sized } from './field.ts';
export { crossfade, ease, mix, round, tenth } from './interpolate.ts';
export { joinLayers, joinMarks, joinParts, type Keyed } from './join.ts';
export {
  across,
  down,
  drawLabels,
  drawLines,
  label,
  onLines,
  type Label,
  type Line,
} from './labels.ts';
export {
  drawCircles,
  drawPaths,
  drawTiles,
  fadeParts,
  type Circle,
  type Path,
  type Tile,
} from './marks.ts';
export { wrapTo } from './measure.ts';
export type { Screen } from './form.ts';
export type { OwnData, OwnForm, OwnRow } from './own.ts';
export { GROUND, INK, MUTED, PART, REST, RULE } from './palette.ts';
export { callout, lanesOf, roundBox, spread } from './placer.ts';
export { boxOf, type Box } from './room.ts';
export { linearScale, widestOf, xAxis, yAxis, type Scale } from './scale.ts';
