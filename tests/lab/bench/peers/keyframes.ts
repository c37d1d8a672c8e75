import type { Scene } from './story.ts';

// Scroll-driven animations for a page without script: the timeline of a scene is the passage of its
// steps through the screen, from the first to the last. Between two steps the graphic moves in the
// middle half of the way.

/** The value of `data-shown` that all elements share that are visible at the same steps. */
export const shownName = (scene: Scene, shown: readonly number[]): string =>
  `${scene.id}-${shown.join('-').replaceAll('.', '')}`;

/** A style sheet that moves a scene's dots, marks and labels as it is scrolled. */
export function animate(scene: Scene): string {
  const { id, rows, under, over, needle, views } = scene;
  const patterns = new Map(
    [...rows, ...under, ...over, ...(needle ? [needle] : [])].map(({ shown }) => [
      shownName(scene, shown),
      shown,
    ]),
  );
  const fades = [...patterns].flatMap(([name, shown]) => [
    keyframes(name, shown, (opacity) => `opacity:${opacity}`),
    isSame(shown)
      ? `[data-shown="${name}"]{opacity:${shown[0] ?? 0}}`
      : `[data-shown="${name}"]{${animation(name, id)}}`,
  ]);
  const moves = keyframes(
    `${id}-move`,
    views,
    (view) => `transform:translate(var(--x${view}),var(--y${view}))`,
  );
  const dots = isSame(views)
    ? `#${id} circle{transform:translate(var(--x0),var(--y0))}`
    : `#${id} circle{${animation(`${id}-move`, id)}}${moves}`;
  const pointer = needle
    ? `#${id} .needle{animation-name:${shownName(scene, needle.shown)},${id}-needle}${keyframes(
        `${id}-needle`,
        needle.x,
        (x) => `transform:translate(${x}px)`,
      )}`
    : '';
  return [
    `#${id}{timeline-scope:--${id}}`,
    `#${id} .steps{view-timeline:--${id} block}`,
    ...fades,
    dots,
    pointer,
  ].join('');
}

const isSame = (values: readonly number[]): boolean => new Set(values).size <= 1;

const animation = (name: string, id: string): string =>
  `animation:${name} linear both;animation-timeline:--${id};animation-range:contain`;

/** Keyframes from step to step, each with the declaration of its value. */
export function keyframes(
  name: string,
  values: readonly number[],
  declare: (value: number) => string,
): string {
  if (isSame(values)) return '';
  const last = values.length - 1;
  const frames = values.map((value, i) => {
    const ends = [Math.max(0, i - 0.25), Math.min(last, i + 0.25)];
    const places = ends.map((end) => `${Math.round((end / last) * 10000) / 100}%`);
    return `${places.join(',')}{${declare(value)};animation-timing-function:ease-in-out}`;
  });
  return `@keyframes ${name}{${frames.join('')}}`;
}
