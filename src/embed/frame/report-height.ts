import { isAskHeight } from '../messages.ts';

const RESIZER = '[iFrameSizer]';

/**
 * The height of an element, in CSS pixels. Undefined while it has no width, as where the host has not laid out the
 * iframe yet or hides it: its text would be thousands of pixels high.
 */
export function heightOf(element: Element): number | undefined {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 ? Math.ceil(height) : undefined;
}

/**
 * Reports the page's height to the page that embeds it, in the messages of every script that hosts
 * commonly use: each new height once, and the present height whenever a host asks. Reports nothing
 * while the host sets the height.
 *
 * @param isDriven whether the host sets the height now
 * @returns a function that sends the height again
 */
export function reportHeight(isDriven: () => boolean): () => void {
  if (parent === window) return () => undefined;
  let reported: number | undefined;
  /** The id that iframe-resizer uses for this iframe, once its first message has given it. */
  let resizer: string | undefined;
  /** What the next height is for iframe-resizer: the answer to its first message, where that had to wait. */
  let reason = 'size';
  const child = new URLSearchParams(location.search).get('childId');
  const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];

  const measure = () => heightOf(document.documentElement);
  const send = (message: unknown) => parent.postMessage(message, '*');
  const sendResizer = (height: number | undefined, reason: string) => {
    if (resizer !== undefined && height !== undefined)
      send(`${RESIZER}${resizer}:${height}:${innerWidth}:${reason}`);
  };
  const sendAmp = (height: number | undefined) => {
    if (height !== undefined) send({ sentinel: 'amp', type: 'embed-size', height });
  };

  const report = () => {
    const height = measure();
    if (isDriven() || height === undefined || height === reported) return;
    reported = height;
    // AMP, Sidechain and @newswire/frames; Medium and Embedly; Datawrapper.
    sendAmp(height);
    send(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    send({ 'datawrapper-height': { [location.pathname]: height } });
    // The address or an earlier message shows whether pym.js, WordPress or iframe-resizer listens.
    if (child !== null) send(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (secret !== undefined) send({ message: 'height', value: height, secret });
    sendResizer(height, reason);
    reason = 'size';
  };

  const answer = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent || isDriven()) return;
    if (isAskHeight(data)) sendAmp(measure());
    if (typeof data !== 'string' || !data.startsWith(RESIZER)) return;
    const [id, ...settings] = data.slice(RESIZER.length).split(':');
    const isFirst = settings.length > 7;
    if (isFirst) resizer = id;
    if (isFirst && measure() === undefined) reason = 'init';
    if (isFirst || id === 'resize') sendResizer(measure(), isFirst ? 'init' : 'resizeParent');
  };

  // WordPress forbids its iframes to open windows, and follows their links itself.
  const sendLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link && secret !== undefined) send({ message: 'link', value: link.href, secret });
  };

  // Older browsers lack the observer and report changes of width alone. The measuring waits for the
  // next animation frame: WebKit complains about layout that is read inside the observer.
  if (typeof ResizeObserver !== 'undefined')
    new ResizeObserver(() => requestAnimationFrame(report)).observe(document.documentElement);
  report();
  addEventListener('load', report);
  addEventListener('resize', report);
  addEventListener('message', answer);
  addEventListener('click', sendLink);
  return () => sendAmp(measure());
}
