import {
  aboutIn,
  heightIn,
  isFrom,
  isWhole,
  openMessage,
  positionMessage,
  stepsIn,
  type About,
  type StepText,
  PERMISSIONS,
} from '../messages.ts';
import { scrollAtOnce, showStepCards, type StepCards } from './step-cards.ts';
import { adoptStyles, canStick, createElement, rememberedHeight, rememberHeight } from './dom.ts';

/** How long the iframe may take to answer. Milliseconds. */
const PATIENCE = 10_000;

/** On a lower screen, nothing sticks: too little would be left for the text. CSS pixels. */
const LOWEST = 480;

/** No screen counts as higher than this, so that nothing grows without end. CSS pixels. */
const HIGHEST = 2500;

/** From this width on, the cards stand beside the graphic. CSS pixels. */
const WIDE = 800;

/** The greatest share of the screen's height that a graphic above the cards takes. */
const SHARE = 0.54;

/** The same in a column of text, which is wider than a phone: from this width on, in CSS pixels. */
const COLUMN = { width: 560, share: 0.66 };

/** The least height of a graphic, until its iframe has sent its own. CSS pixels. */
const LEAST = 360;

/** The text below a sticky graphic has nine lines, and at least this height in em of at least 16 CSS pixels. */
const LINES = 9;
const TEXT = 13.5;

/**
 * Loads an iframe out of sight, and replaces the element's link and picture once the iframe has
 * answered. Where the graphic can stick to the screen, its steps become cards in the host's page.
 * Elsewhere the iframe shows the graphic with its buttons. The two change over when the window does,
 * and the reader stays at the same step.
 *
 * This is one closure, since all its parts share the state of one element: modules with an interface
 * between them would cost hosts more bytes.
 *
 * @param element the `<story-embed>`
 * @param src the iframe's address, inside a registered folder
 * @returns a function that removes the iframe and shows the link and the picture again
 */
export function loadIframe(element: HTMLElement, src: string): () => void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const iframe = createElement('iframe');
  const article = createElement('article');
  const pane = createElement('div', iframe, article);
  iframe.allow = PERMISSIONS;
  iframe.src = src;
  // The host's page may run from right to left.
  article.dir = 'auto';
  // An iframe that moves in the document loads again: it is put where it will stay.
  root.replaceChildren(createElement('slot'), pane);
  adoptStyles(root);

  let about: About = {};
  /** The height of the iframe with its buttons. */
  let height: number | undefined;
  let cards: StepCards | undefined;
  /** The height of the screen below what the host keeps at its top. */
  let screen = 0;
  /** What that takes, as the host's `--top` says. */
  let covered = 0;
  /** The height that the text needs below a sticky graphic. */
  let textHeight = 0;
  let width = innerWidth;
  /** The size of the window in which a sticky graphic turned out to need more room. */
  let tooSmall = '';
  /** Whether the host's page is itself in an iframe, which has turned out to be as high as its content. */
  let isFitted = false;
  /** The least height that the page has had. */
  let pageHeight = Infinity;
  let isWide = false;
  let share = SHARE;
  /** Whether the graphic is to stick and follow the host's scrolling. */
  let isSticky = false;
  /** Whether the middle of the screen is inside the element, now and when the mode was changed. */
  let isInside = false;
  let wasInside = false;
  let request = 0;

  const send = (message: unknown) => iframe.contentWindow?.postMessage(message, '*');
  const requestMode = () => send(openMessage(isSticky));
  const least = () => about.least ?? LEAST;
  const setTitle = () => {
    iframe.title =
      [element.title, about.title, element.textContent, element.querySelector('img')?.alt].find(
        (title) => title?.trim(),
      ) ?? src;
  };
  /**
   * Changes the layout. Readers who are below the element keep their place, also at the end of a link. The change
   * reads nothing of the layout, or WebKit would scroll half-way through it.
   */
  const changeLayout = (change: () => void) => {
    const { bottom } = element.getBoundingClientRect();
    const target = document.querySelector(':target')?.getBoundingClientRect().top ?? Infinity;
    const isBelow =
      (scrollY > 0 && bottom <= innerHeight / 2) || (bottom <= target && target < innerHeight);
    change();
    if (isBelow) scrollAtOnce(element.getBoundingClientRect().bottom - bottom);
  };
  const setSize = () => {
    pane.style.setProperty('--view', `${screen}px`);
    pane.style.setProperty('--least', `${least()}px`);
    pane.className = isWide && cards ? 'beside' : '';
    const sticky = isWide
      ? screen
      : Math.max(least(), Math.min(share * screen, screen - textHeight));
    iframe.style.height = `${cards ? sticky : (height ?? Math.min(0.9 * screen, 1000))}px`;
  };
  const onScroll = () => {
    cancelAnimationFrame(request);
    request = requestAnimationFrame(() => {
      const { top, bottom } = element.getBoundingClientRect();
      isInside = top < innerHeight / 2 && bottom > innerHeight / 2;
      cards?.look();
    });
  };
  /** The height of a line of the host's text. The browser may have a least size of letters, of which no style tells. */
  const lineHeight = () => {
    const line = createElement('p', 'x');
    // In the flow, it would push what is below, and WebKit would scroll after that.
    line.style.position = 'absolute';
    pane.append(line);
    const { offsetHeight } = line;
    line.remove();
    return offsetHeight;
  };
  /** Adapts to the window and to the host's layout. */
  const onResize = () => {
    // An element that is not displayed now may have room later.
    if (element.clientWidth === 0) return;
    const { top, columnGap } = getComputedStyle(iframe);
    covered = parseFloat(top);
    screen = Math.min(parseFloat(columnGap) || innerHeight, HIGHEST) - covered;
    isWide = element.clientWidth >= WIDE;
    share = element.clientWidth < COLUMN.width ? SHARE : COLUMN.share;
    const { fontSize } = getComputedStyle(element);
    textHeight = isWide
      ? 0
      : Math.max(TEXT * parseFloat(fontSize), TEXT * 16, LINES * lineHeight());
    const size = `${innerWidth} ${screen}`;
    const hasRoom = screen >= Math.max(LOWEST, least() + textHeight);
    if (cards && !hasRoom) tooSmall = size;
    // There is nothing to scroll, and an element that took a share of the screen would grow with it.
    // The page may have grown since the window was made as high as the page.
    pageHeight = Math.min(pageHeight, document.documentElement.scrollHeight);
    isFitted ||= parent !== window && pageHeight < 1.1 * innerHeight;
    const willStick = hasRoom && tooSmall !== size && !isFitted && canStick(element);
    changeLayout(setSize);
    if (isInside && innerWidth !== width) cards?.scroll();
    width = innerWidth;
    onScroll();
    if (willStick === isSticky) return;
    isSticky = willStick;
    wasInside = isInside;
    requestMode();
  };
  /** Shows the iframe in a mode, with cards where there are steps. The reader stays at the step. */
  const showMode = (mode: 'whole' | 'steps' | 'graphic', steps?: readonly StepText[]) => {
    const before = element.dataset.reading;
    if (mode === before) return;
    changeLayout(() => {
      element.dataset.reading = mode;
      element.style.minHeight = '';
      article.replaceChildren();
      pane.lang = about.lang ?? '';
      cards =
        steps &&
        showStepCards(
          article,
          steps,
          () => (innerHeight + covered + (isWide ? 0 : iframe.clientHeight)) / 2,
          (position) => send(positionMessage(position)),
        );
      setSize();
    });
    if (before && wasInside) {
      if (cards) cards.scroll(about.step);
      else scrollAtOnce(iframe.getBoundingClientRect().top);
    }
    onScroll();
  };
  const onMessage = (event: MessageEvent<unknown>) => {
    if (!isFrom(event, iframe)) return;
    const { data } = event;
    const steps = stepsIn(data);
    const newHeight = heightIn(data);
    const news = aboutIn(data);
    // It is one of ours. While it is not displayed, it has no height to tell.
    if (news) {
      clearTimeout(patience);
      about = news;
    }
    height = newHeight ?? height;
    setTitle();
    onResize();
    if (isWhole(data)) showMode('whole');
    if (isSticky && steps) showMode('steps', steps);
    if (!isSticky && newHeight) showMode('graphic');
  };
  const close = () => {
    clearTimeout(patience);
    removeEventListener('resize', onResize);
    removeEventListener('scroll', onScroll);
    removeEventListener('message', onMessage);
    if (observer) observer.disconnect();
    element.style.minHeight = '';
    delete element.dataset.reading;
    pane.remove();
  };
  const patience = setTimeout(close, PATIENCE);
  element.style.minHeight = rememberedHeight(src);
  // Older browsers lack the observer, and remember nothing.
  const observer =
    typeof ResizeObserver !== 'undefined' &&
    new ResizeObserver(() => {
      if (element.dataset.reading) rememberHeight(element, src);
    });
  addEventListener('resize', onResize);
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('message', onMessage);
  iframe.addEventListener('load', requestMode);
  if (observer) observer.observe(element);
  setTitle();
  onResize();
  return close;
}
