import css from './element.css?inline';
import { heightIn, isWhole, openMessage, stepsIn } from './messages.ts';
import { startReading } from './reading.ts';
import { canStick } from './sticky.ts';

/** How long a frame may take to answer. Milliseconds. */
const PATIENCE = 10_000;

/**
 * Defines `<story-embed src="…">`: a link and a still, as they stand in the host's page, which give
 * way to the story or the graphic itself once that is there. Where it does not come, they stay.
 *
 * @param folder what an address must start with
 */
export function defineStoryEmbed(folder: string): void {
  const { customElements: elements } = window as Partial<Window>;
  if (!elements || elements.get('story-embed')) return;
  const closing = new WeakMap<Element, () => void>();
  class StoryEmbed extends HTMLElement {
    connectedCallback() {
      closing.set(this, open(this, folder));
    }
    disconnectedCallback() {
      closing.get(this)?.();
    }
  }
  elements.define('story-embed', StoryEmbed);
}

/**
 * Loads the frame out of sight, and puts it in the place of link and still when it has answered.
 *
 * @returns brings them back
 */
function open(host: HTMLElement, folder: string): () => void {
  const link = document.createElement('a');
  link.href = host.getAttribute('src') ?? '';
  const src = link.href;
  if (!src.startsWith(folder)) return () => undefined;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const make = (className: string, ...children: Node[]) => {
    const box = document.createElement('div');
    box.className = className;
    box.append(...children);
    return box;
  };
  const frame = document.createElement('iframe');
  frame.allow = 'fullscreen';
  frame.src = src;
  const pin = make('pin', frame);
  const cards = make('cards');
  // A frame that is moved in a document loads anew: it is in its place from the start.
  const reading = make('reading', pin, cards);
  root.replaceChildren(document.createElement('slot'), reading);
  dress(root);

  const sticky = canStick(host);
  let stop = (): void => undefined;
  const patience = setTimeout(() => reading.remove(), PATIENCE);
  const putOn = (kind: string) => {
    clearTimeout(patience);
    // Not before: what is in the element may not have been parsed when it is defined.
    frame.title = host.textContent.replace(/\s+/g, ' ').trim();
    host.dataset.reading = kind;
  };
  const listen = ({ source, data }: MessageEvent<unknown>) => {
    if (!source || source !== frame.contentWindow) return;
    const steps = stepsIn(data);
    const height = heightIn(data);
    if (isWhole(data)) putOn('whole');
    else if (steps && host.dataset.reading === undefined) {
      putOn('steps');
      stop = startReading(host, frame, cards, steps);
    } else if (!sticky && height !== undefined) {
      putOn('graphic');
      frame.style.height = `${height}px`;
    }
  };
  addEventListener('message', listen);
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(openMessage(sticky), '*'));
  return () => {
    clearTimeout(patience);
    removeEventListener('message', listen);
    stop();
    delete host.dataset.reading;
    root.replaceChildren(document.createElement('slot'));
  };
}

/** Styles that neither the host's style sheets nor its security policy have a say in. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An older browser.
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
