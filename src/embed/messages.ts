// What a frame and its host's page say to each other, besides the heights in `height.ts`. Either may
// be anybody's: nothing that arrives is taken to be of any shape before it has been looked at.

/** What asks a frame for its height, in the words of @newswire/frames. */
export const ASK_HEIGHT = { sentinel: 'amp', type: 'frames-init' };

/** A step as plain text. */
export interface StepText {
  heading: string;
  /** Its paragraphs. */
  text: string[];
}

/** Pixels. What a frame may be made by what it says: neither out of sight nor without end. */
const HEIGHTS = { least: 50, most: 5000 };

/**
 * What the host's script says first.
 *
 * @param steps whether it will show the steps in its own page, and say where the reader is
 */
export const openMessage = (steps: boolean) => ({ 'story-embed': 'open', steps });
export const stepsMessage = (steps: readonly StepText[]) => ({ 'story-embed': 'steps', steps });
export const positionMessage = (position: number) => ({ 'story-embed': 'position', position });

export const isAskHeight = (data: unknown): boolean =>
  field(data, 'sentinel') === ASK_HEIGHT.sentinel && field(data, 'type') === ASK_HEIGHT.type;
export const isWhole = (data: unknown): boolean => kindOf(data) === 'whole';

/** Whether the host will show the steps itself; undefined for any other message. */
export function openIn(data: unknown): boolean | undefined {
  return kindOf(data) === 'open' ? field(data, 'steps') === true : undefined;
}

/** The steps of a frame that has opened; undefined for any other message. */
export function stepsIn(data: unknown): StepText[] | undefined {
  const steps = list(field(data, 'steps'));
  if (kindOf(data) !== 'steps' || steps.length === 0) return undefined;
  return steps.map((step) => ({
    heading: String(field(step, 'heading')),
    text: list(field(step, 'text')).map(String),
  }));
}

/** A step's index, plus the way to the next; undefined for any other message. */
export function positionIn(data: unknown): number | undefined {
  const position = field(data, 'position');
  return kindOf(data) === 'position' && Number.isFinite(position)
    ? (position as number)
    : undefined;
}

/** A height in pixels, within bounds; undefined for any other message. */
export function heightIn(data: unknown): number | undefined {
  const told =
    field(data, 'sentinel') === 'amp' && field(data, 'type') === 'embed-size'
      ? field(data, 'height')
      : Object.values(Object(field(data, 'datawrapper-height')) as Record<string, unknown>)[0];
  if (!Number.isFinite(told)) return undefined;
  return Math.min(Math.max(told as number, HEIGHTS.least), HEIGHTS.most);
}

/** Answers a host's script for a page that scrolls by itself: it is there, and needs no more. */
export function answerWhole(): void {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (parent === window || source !== parent || openIn(data) === undefined) return;
    parent.postMessage({ 'story-embed': 'whole' }, '*');
  });
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const kindOf = (data: unknown) => field(data, 'story-embed');

const field = (data: unknown, name: string): unknown =>
  (Object(data) as Record<string, unknown>)[name];
