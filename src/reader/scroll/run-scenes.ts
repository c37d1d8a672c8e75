import type { Scene } from '../scene/scene.ts';
import { keepPlace } from './keep-place-on-resize.ts';
import { isPinned, readingLine } from './layout.ts';
import { activeZones, nearestStep, positionAt, REACH, type Span } from './position.ts';
import { hasBeenScrolled } from './restore-scroll.ts';
import { watchSteps } from './triggers.ts';

/** A scene and what is known about it since the last animation frame. */
interface Tracked {
  scene: Scene;
  /** Whether it is on the screen, or will be after half a screen. */
  isNear: boolean;
  /** Whether it was being read when the script came: it keeps its layout until it has left the screen. */
  isHeld: boolean;
  /** The reading line, as a share of the viewport's height. */
  line: number;
  /** Whether the graphic stays on the screen while its steps are read. */
  isPinned: boolean;
  /** Where each step is active, from the top of the scene; undefined while the cards may have changed. */
  zones: Span[] | undefined;
  active: number | undefined;
  /** The last step that was announced. */
  announced: number | undefined;
}

/**
 * Runs the scenes: this module alone reads layout while the page is scrolled.
 *
 * The position of a scene follows from where its cards are now, and from nothing else. It is worked out
 * once per animation frame at most, with all reading of layout before all writing, and only while a scene
 * is near the screen. A scene that is far from it stays as it was built, or as it was left: a phone that
 * loads the page draws the graphics that it needs.
 *
 * @param scenes in the order of the page
 * @param isMotionReduced whether graphics change from state to state at once
 * @returns a function to call when that answer has changed
 */
export function runScenes(scenes: readonly Scene[], isMotionReduced: () => boolean): () => void {
  const isLate = hasBeenScrolled();
  const tracked: Tracked[] = scenes.map((scene) => ({
    scene,
    isNear: isNearScreen(scene.element),
    isHeld: isLate && isNearScreen(scene.element),
    line: 0.5,
    isPinned: true,
    zones: undefined,
    active: undefined,
    announced: undefined,
  }));
  const print = matchMedia('print');
  let isPrinting = print.matches;
  let isRequested = false;

  /** Takes in the size of the screen and of the cards, of scenes on screen or not. */
  const readLayout = () => {
    for (const one of tracked) {
      const { element } = one.scene;
      if (!one.isHeld) one.scene.fit(isPrinting);
      one.line = readingLine(element);
      one.isPinned = isPinned(element);
      one.zones = undefined;
      // For partners' scripts and the tests.
      element.dataset.line = String(one.line);
    }
  };

  const near = () => tracked.filter(({ isNear }) => isNear);
  const requestUpdate = () => {
    if (isRequested) return;
    requestAnimationFrame(() => {
      isRequested = false;
      update(near());
    });
    isRequested = true;
  };

  /** The step that looks active: of all cards on the screen it is the nearest to its reading line. */
  let marked: HTMLElement | undefined;
  const mark = (step: HTMLElement | undefined) => {
    if (step === marked) return;
    marked?.removeAttribute('data-nearest');
    step?.setAttribute('data-nearest', '');
    marked = step;
  };

  const update = (some: readonly Tracked[]) => {
    const measured = some.map((one) => ({ one, ...measure(one) }));
    const [nearest] = measured
      .filter(({ one }) => !isPrinting && one.scene.element.dataset.still === undefined)
      .sort((a, b) => a.distance - b.distance);
    for (const { one, position, active } of measured) show(one, position, active);
    mark(nearest?.step);
  };

  const measure = (one: Tracked) => {
    const { element, steps } = one.scene;
    const { top } = element.getBoundingClientRect();
    one.zones ??= zonesOf(steps, top);
    const line = one.line * innerHeight - top;
    const { index, distance } = nearestStep(one.zones, line);
    const near = { step: steps[index]?.element, distance };
    // Paper shows the last state, as the page without script does.
    if (isPrinting) return { ...near, position: steps.length - 1, active: undefined };
    const { position, active } = positionAt(one.zones, line);
    // A graphic that scrolls away before its steps are read says at once all that it has to say.
    if (!one.isPinned) return { ...near, position: steps.length - 1, active };
    return { ...near, position: isMotionReduced() ? Math.round(position) : position, active };
  };

  const onSizes = () => {
    readLayout();
    triggers.setLines(tracked.map(({ line }) => line));
    requestUpdate();
  };
  // Before anything is laid out anew: a browser without observers keeps the page as it was built.
  const triggers = watchSteps(
    scenes,
    tracked.map(({ line }) => line),
    (index, isNear) => {
      const one = tracked[index];
      if (!one) return;
      one.isNear = isNear;
      if (isNear) {
        requestUpdate();
        return;
      }
      one.scene.leave();
      if (!one.isHeld) return;
      one.isHeld = false;
      keepPlace(onSizes);
    },
    requestUpdate,
  );
  // In the next frame: reading the layout changes sizes, of which browsers warn within their own report of sizes.
  observeSizes(scenes, () => requestAnimationFrame(onSizes));
  if (isLate) keepPlace(readLayout);
  else readLayout();
  triggers.setLines(tracked.map(({ line }) => line));
  update(near());

  const setPrinting = (now: boolean) => {
    isPrinting = now;
    for (const { scene, isHeld } of tracked) if (!isHeld) scene.fit(isPrinting);
    // Printing begins as soon as the event's listeners return, without another animation frame.
    update(tracked);
  };
  // Browsers dispatch the event once for each frame, before its callbacks, so scrolling needs no callback of
  // its own. Where one has been requested, that one reads the layout.
  const onScroll = () => {
    if (!isRequested) update(near());
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('resize', onSizes);
  // A page from the back/forward cache may return to a screen of another size.
  addEventListener('pageshow', onSizes);
  addEventListener('beforeprint', () => setPrinting(true));
  addEventListener('afterprint', () => setPrinting(print.matches));
  print.addEventListener('change', () => setPrinting(print.matches));
  return requestUpdate;
}

/** Where each step is active, from the top of the scene. */
function zonesOf(steps: Scene['steps'], sceneTop: number): Span[] {
  const cards = steps.map(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top - sceneTop, bottom: bottom - sceneTop };
  });
  return activeZones(cards, REACH * innerHeight);
}

function show(one: Tracked, position: number, active: number | undefined): void {
  const { scene } = one;
  if (!scene.show(position)) return;
  if (active !== one.active) scene.activate((one.active = active));
  if (active !== undefined && active !== one.announced) scene.announce((one.announced = active));
}

/**
 * Observes the sizes of all that places the cards. The observer also reports fonts that arrive late, larger text,
 * and cards that grow. What stands beside a scene can move it and leave the page as high as before: one box grows,
 * another shrinks.
 */
function observeSizes(scenes: readonly Scene[], onChange: () => void): void {
  const sizes = new ResizeObserver(onChange);
  sizes.observe(document.body);
  for (const { element, steps } of scenes) {
    const around = element.parentElement?.children ?? [];
    const words = element.querySelectorAll('.words');
    for (const box of [...around, ...steps.map((step) => step.element), ...words])
      sizes.observe(box);
  }
}

/** Whether a box is on the screen or within half a screen of it. */
function isNearScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight * 1.5 && bottom > -innerHeight / 2;
}
