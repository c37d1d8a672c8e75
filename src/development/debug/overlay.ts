import { activeZones, REACH } from '../../reader/scroll/position.ts';
import style from './overlay.css?inline';

/** A scene, or an image with its steps. */
const ALL_SCENES = '.scene';
const NONE = '–';

/**
 * Adds the overlay to the page: the reading line, the zone of each step, that is, where the step is active
 * while the line is in it, and a panel with the scenes on the screen and what a frame takes. The zones are
 * worked out from the boxes at this moment; position, state and step are what the engine has written.
 *
 * @returns draws it as the page is now, with the milliseconds of script in each of the last frames
 */
export function openOverlay(): (costs: readonly number[]) => void {
  const host = document.createElement('debug-overlay');
  host.ariaHidden = 'true';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const add = (name: string): HTMLElement => {
    const element = document.createElement('div');
    element.className = name;
    root.append(element);
    return element;
  };
  const scenes = Array.from(document.querySelectorAll<HTMLElement>(ALL_SCENES), (element) => ({
    element,
    steps: Array.from(element.querySelectorAll<HTMLElement>('.step'), (step) => ({
      element: step,
      zone: add('zone'),
    })),
  }));
  const [line, panel] = [add('line'), add('panel')];
  // Beside the body, whose size the engine observes.
  document.documentElement.append(host);

  return (costs) => {
    const height = document.documentElement.getBoundingClientRect().height;
    // Each scene has a line: that of the one on the screen counts.
    const here = scenes.find(({ element }) => isOnScreen(element)) ?? scenes[0];
    const share = Number(here?.element.dataset.line);
    const drawings = scenes.flatMap(({ steps }) => zonesOf(steps));
    const texts = [
      ...scenes
        .map(({ element }) => element)
        .filter(isOnScreen)
        .map(describe),
      costOf(costs),
    ];
    // All of the layout has been read: what follows only writes.
    place(host, { height });
    for (const { zone, text, isActive, box } of drawings) {
      zone.toggleAttribute('data-active', isActive);
      place(zone, box);
      say(zone, text);
    }
    const y = share * innerHeight;
    place(line, { top: y });
    say(line, `reading line: ${share} of ${innerHeight} px, ${Math.round(y)} px`);
    say(panel, texts.join('\n'));
  };
}

/** The zones of a scene's steps: boxes as wide as the cards, in pixels from the top left of the page. */
function zonesOf(steps: readonly { element: HTMLElement; zone: HTMLElement }[]) {
  const cards = steps.map(({ element }) => element.getBoundingClientRect());
  const zones = activeZones(cards, REACH * innerHeight);
  return steps.flatMap(({ element, zone }, i) => {
    const [span, card] = [zones[i], cards[i]];
    if (!span || !card) return [];
    const { dataset } = element;
    return {
      zone,
      text: [`${i}`, element.id, dataset.step].filter(Boolean).join(' · '),
      isActive: 'active' in dataset,
      box: {
        left: card.left + scrollX,
        width: card.width,
        top: span.top + scrollY,
        height: span.bottom - span.top,
      },
    };
  });
}

/** What the engine has written on a scene. */
function describe(scene: HTMLElement): string {
  const { position = NONE, state = NONE } = scene.dataset;
  const active = scene.querySelector('.step[data-active]')?.id ?? NONE;
  return `${scene.id} · position ${position} · state ${state} · step ${active}`;
}

function costOf(costs: readonly number[]): string {
  const last = costs.at(-1);
  if (last === undefined) return `script ${NONE}`;
  const mean = costs.reduce((sum, cost) => sum + cost) / costs.length;
  const [now, usual, most] = [last, mean, Math.max(...costs)].map((cost) => cost.toFixed(1));
  return `script ${now} ms a frame · mean ${usual} · most ${most} · of ${costs.length}`;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/** Sets lengths in pixels. Nothing is written that is there already, which would cost a layout. */
function place({ style }: HTMLElement, lengths: Record<string, number>): void {
  for (const [name, length] of Object.entries(lengths)) {
    const value = `${length.toFixed(2)}px`;
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  }
}

function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
