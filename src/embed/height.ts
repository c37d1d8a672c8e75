import { isAskHeight, openIn } from './messages.ts';

const RESIZER = '[iFrameSizer]';

/**
 * Tells whoever frames the page how high it is, in all the ways that are understood out there: once
 * for each height that it comes to, and whenever it is asked.
 *
 * @returns a function that ends it, for a page whose height its host has come to decide
 */
export function tellHeight(): () => void {
  if (parent === window) return () => undefined;
  let told: number | undefined;
  /** What iframe-resizer calls the frame, once it has said so. */
  let resizer: string | undefined;
  const child = new URLSearchParams(location.search).get('childId');
  const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];

  const measure = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
  const send = (message: unknown) => parent.postMessage(message, '*');
  const sendResizer = (height: number, why: string) => {
    if (resizer !== undefined) send(`${RESIZER}${resizer}:${height}:${innerWidth}:${why}`);
  };
  const amp = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });

  const tell = () => {
    const height = measure();
    if (height === told) return;
    told = height;
    // AMP, Sidechain and @newswire/frames; Medium and Embedly; Datawrapper.
    send(amp(height));
    send(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    send({ 'datawrapper-height': { [location.pathname]: height } });
    // These have said in the address, or in a message, that they listen.
    if (child !== null) send(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (secret !== undefined) send({ message: 'height', value: height, secret });
    sendResizer(height, 'size');
  };

  const answer = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    if (isAskHeight(data) || openIn(data) === false) send(amp(measure()));
    if (typeof data !== 'string' || !data.startsWith(RESIZER)) return;
    const [id, ...settings] = data.slice(RESIZER.length).split(':');
    const isFirst = settings.length > 7;
    if (isFirst) resizer = id;
    if (isFirst || id === 'resize') sendResizer(measure(), isFirst ? 'init' : 'resizeParent');
  };

  // WordPress lets its frames open nothing, and follows their links itself.
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link && secret !== undefined) send({ message: 'link', value: link.href, secret });
  };

  // Older browsers tell of a width that changes, and of no other reason for another height.
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(tell);
  sizes?.observe(document.documentElement);
  tell();
  addEventListener('load', tell);
  addEventListener('resize', tell);
  addEventListener('message', answer);
  addEventListener('click', follow);
  return () => {
    sizes?.disconnect();
    removeEventListener('load', tell);
    removeEventListener('resize', tell);
    removeEventListener('message', answer);
    removeEventListener('click', follow);
  };
}
