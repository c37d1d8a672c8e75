// The messages between an iframe and the host's page. `frame/report-height.ts` has further messages
// with heights. Any page can send a message: the functions below check the shape of everything that
// arrives.

/** Asks an iframe for its height, with the message of @newswire/frames. */
export const ASK_HEIGHT = { sentinel: 'amp', type: 'frames-init' };

/** The plain text of a step. */
export interface StepText {
  heading: string;
  /** Its paragraphs. */
  text: string[];
}

/** An iframe's facts about itself. Each may be missing. */
export interface About {
  title?: string | undefined;
  /** The language of its steps, as a language tag. */
  lang?: string | undefined;
  /** The least height of the graphic without its buttons, in CSS pixels. */
  least?: number | undefined;
  /** The index of the active step. */
  step?: number | undefined;
}

/** The range of heights that a message can give an iframe. CSS pixels. */
const LEAST = 50;
const MOST = 5000;

/**
 * The first message of the host's script.
 *
 * @param steps whether the host's page will show the steps and send the reader's position
 */
export const openMessage = (steps: boolean) => ({ 'story-embed': 'open', steps });
export const stepsMessage = (steps: readonly StepText[]) => ({ 'story-embed': 'steps', steps });
export const aboutMessage = (about: About) => ({ 'story-embed': 'about', ...about });
export const positionMessage = (position: number) => ({ 'story-embed': 'position', position });

export const isAskHeight = (data: unknown): boolean =>
  field(data, 'sentinel') === ASK_HEIGHT.sentinel && field(data, 'type') === ASK_HEIGHT.type;
export const isWhole = (data: unknown): boolean => messageKind(data) === 'whole';

/** Whether the host's page will show the steps; undefined for any other message. */
export function openIn(data: unknown): boolean | undefined {
  return messageKind(data) === 'open' ? field(data, 'steps') === true : undefined;
}

/** An iframe's steps; undefined for any other message. */
export function stepsIn(data: unknown): StepText[] | undefined {
  const steps = list(field(data, 'steps'));
  if (messageKind(data) !== 'steps' || steps.length === 0) return undefined;
  return steps.map((step) => ({
    heading: words(field(step, 'heading')) ?? '',
    text: list(field(step, 'text')).filter((text) => typeof text === 'string'),
  }));
}

/** An iframe's facts about itself; undefined for any other message. */
export function aboutIn(data: unknown): About | undefined {
  if (messageKind(data) !== 'about') return undefined;
  return {
    title: words(field(data, 'title')),
    lang: words(field(data, 'lang')),
    least: Math.min(finite(field(data, 'least')) ?? 0, MOST) || undefined,
    step: finite(field(data, 'step')),
  };
}

/** A step's index, plus the progress to the next step; undefined for any other message. */
export function positionIn(data: unknown): number | undefined {
  return messageKind(data) === 'position' ? finite(field(data, 'position')) : undefined;
}

/** A height in CSS pixels, from 50 to 5,000; undefined for any other message. */
export function heightIn(data: unknown): number | undefined {
  const height = finite(
    field(data, 'sentinel') === 'amp' && field(data, 'type') === 'embed-size'
      ? field(data, 'height')
      : Object.values(Object(field(data, 'datawrapper-height')) as Record<string, unknown>)[0],
  );
  return height === undefined ? undefined : Math.min(Math.max(height, LEAST), MOST);
}

/** Answers a host's script from a page that scrolls by itself, and that needs no steps or height. */
export function answerWhole(): void {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (parent === window || source !== parent || openIn(data) === undefined) return;
    parent.postMessage(aboutMessage({ title: document.title }), '*');
    parent.postMessage({ 'story-embed': 'whole' }, '*');
  });
}

/**
 * Whether a message comes from an iframe that still shows the site in its address. A sandboxed page
 * has the origin "null".
 */
export function isFrom({ source, origin }: MessageEvent, iframe: HTMLIFrameElement): boolean {
  const known = origin === new URL(iframe.src).origin;
  const hidden = origin === 'null' && (iframe.sandbox.length > 0 || self.origin === 'null');
  return source !== null && source === iframe.contentWindow && (known || hidden);
}

const words = (value: unknown) => (typeof value === 'string' ? value : undefined);

const finite = (value: unknown) => (Number.isFinite(value) ? (value as number) : undefined);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const messageKind = (data: unknown) => field(data, 'story-embed');

const field = (data: unknown, name: string): unknown =>
  (Object(data) as Record<string, unknown>)[name];

/** What an iframe with an embed may do: fill the screen, and copy the link to a step. */
export const PERMISSIONS = 'fullscreen; clipboard-write';
