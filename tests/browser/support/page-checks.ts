// Checks of a whole page, which has the tools of probe.ts and legibility.ts in it.
import axe from 'axe-core';
import { readFontFile } from '../../../src/fonts/faces.ts';
import type { Media, Page } from '../engine/index.ts';

export const PHONE = [390, 844] as const;
export const DESK = [1280, 800] as const;
export type Size = readonly [number, number];

/** The text spacing that a page has to bear, by WCAG 2.2, 1.4.12. */
export const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Rules for the widest fonts that readers may have. They come with the tests, whatever fonts the machine has. */
export const WIDE_FACES = ['sans', 'serif'].flatMap((name) =>
  [400, 700].map((weight) => {
    const file = `@fontsource/dejavu-${name}/files/dejavu-${name}-latin-${weight}-normal.woff2`;
    const src = `data:font/woff2;base64,${readFontFile(file).toString('base64')}`;
    return `@font-face{font-family:'Wide ${name}';font-weight:${weight};src:url("${src}")}`;
  }),
);
/** A page of the widest fonts, as where its own are blocked. */
export const WIDEST = `${WIDE_FACES.join('')}
  :root { --serif: 'Wide serif', serif; --sans: 'Wide sans', sans-serif }`;

/** Sets the screen's size and the reader's own style, and scrolls to the top. */
export async function setReaderStyle(page: Page, size: Size, css = ''): Promise<void> {
  await page.resize(...size);
  await page.evaluate(async (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css === '' ? [] : [sheet];
    probe.scrollTo(0);
    await probe.settled();
    await document.fonts.ready;
    await probe.settled();
  }, css);
}

/**
 * Changes the medium, and waits until the page has been drawn for it: a page learns of it in its next frame.
 * Throws in every engine but Chromium.
 */
export async function emulate(page: Page, media: Media): Promise<void> {
  if (!page.emulate) throw new Error(`${page.engine} cannot change its medium`);
  await page.emulate(media);
  await page.evaluate(() => probe.settled());
}

/** Goes to every step in turn, and returns the problems there. */
export const visitSteps = (page: Page) => page.evaluate(() => legibility.visitSteps());

/** The steps that are not in the ink of the page, by their ids. */
export const mutedSteps = (page: Page, within = 'body') =>
  page.evaluate(
    (within) =>
      Array.from(document.querySelectorAll(`${within} .step`))
        .filter((step) => getComputedStyle(step).color !== getComputedStyle(document.body).color)
        .map(({ id }) => id),
    within,
  );

/** The fraction of the screen's height that sticky elements cover. */
export const stickyFraction = (page: Page) => page.evaluate(() => legibility.stickyFraction());

/**
 * The problems of the whole page, with no graphic sticky. Words pass over a graphic that fills the screen: only
 * `visitSteps` looks at it, with the words that are at rest.
 */
export const findFaults = (page: Page) =>
  page.evaluate(() => {
    const graphics = Array.from(document.querySelectorAll<HTMLElement>('.graphic'));
    for (const graphic of graphics) {
      if (graphic.matches('[data-size="screen"] > .graphic')) graphic.style.visibility = 'hidden';
      else graphic.style.position = 'static';
    }
    const found = legibility.faults(document.body);
    for (const { style } of graphics) style.position = style.visibility = '';
    return found;
  });

/** Sets the guess to a number, and presses “Show me”. */
export const submitGuess = (page: Page, value: number) =>
  page.evaluate(async (value) => {
    const slider = document.querySelector<HTMLInputElement>('[data-guess] input');
    if (!slider) throw new Error('there is no guess');
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLElement>('[data-guess] button')?.click();
    await probe.painted();
  }, value);

/** What axe finds in a part of the page as it is now. It is brought into the document only if it is not there. */
export async function axeFaults(page: Page, part = 'html'): Promise<string[]> {
  // Half a megabyte.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.run(axe.source);
  return page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations, incomplete } = await axe.run(part, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      ),
      // An iframe that it could not look into.
      ...incomplete.filter(({ id }) => id === 'frame-tested').map(({ id }) => id),
    ];
  }, part);
}
