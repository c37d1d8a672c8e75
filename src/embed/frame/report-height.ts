import { isAskHeight } from '../messages.ts';

const RESIZER = '[iFrameSizer]';

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
  const child = new URLSearchParams(location.search).get('childId');
  const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];

  const measure = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
  const send = (message: unknown) => parent.postMessage(message, '*');
  const sendResizer = (height: number, reason: string) => {
    if (resizer !== undefined) send(`${RESIZER}${resizer}:${height}:${innerWidth}:${reason}`);
  };
  const amp = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });

  const report = () => {
    const height = measure();
    if (isDriven() || height === reported) return;
    reported = height;
    // AMP, Sidechain and @newswire/frames; Medium and Embedly; Datawrapper.
    send(amp(height));
    send(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    send({ 'datawrapper-height': { [location.pathname]: height } });
    // The address or an earlier message shows whether pym.js, WordPress or iframe-resizer listens.
    if (child !== null) send(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (secret !== undefined) send({ message: 'height', value: height, secret });
    sendResizer(height, 'size');
  };

  const answer = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent || isDriven()) return;
    if (isAskHeight(data)) send(amp(measure()));
    if (typeof data !== 'string' || !data.startsWith(RESIZER)) return;
    const [id, ...settings] = data.slice(RESIZER.length).split(':');
    const isFirst = settings.length > 7;
    if (isFirst) resizer = id;
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
  return () => send(amp(measure()));
}
