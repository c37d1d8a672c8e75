// Hosts' pages with our graphics in them.
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { parse } from '../../build/built-site.ts';
import { FIXTURE_SITE } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import { startHostServer } from './host-server.ts';
import { sharedPage, SLUG, visit } from './story.ts';

/** The names of the embeds of the story's graphics, in their order. */
export const GRAPHICS = ['dots', 'dots-axis', 'dots-change', 'timeline'] as const;

/** The server of the hosts' pages. */
export const host = await startHostServer();
/** The site on the host's own origin, where tests can see into iframes. */
export const hostSite = `${host.origin}/site`;
/** The site on another origin than the host's, as usual. */
export const site = inject('fixtures');

/** The address of an embed on a site. */
export const embedOf = (site: string, form: string) => `${site}/embed/${SLUG}/${form}/`;
/** The address of an embed on another origin than the host's, with a query or fragment. */
export const embedUrl = (form: string, end = '') => embedOf(site, form) + end;
/** The address of an embed on the host's own origin. */
export const ownEmbedUrl = (form: string) => embedOf(hostSite, form);

const read = (form: string, file: string) =>
  readFileSync(`${FIXTURE_SITE}/embed/${SLUG}/${form}/${file}`, 'utf8');
/** The height in pixels that an embed's oEmbed answer states. */
export const heightOf = (form: string): number =>
  (JSON.parse(read(form, 'oembed.json')) as { height: number }).height;
/** The title of an embed's page. */
export const titleOf = (form: string): string => parse(read(form, 'index.html')).title;

export const iframe = (src: string, { width = 300, height = 640, more = '' } = {}): string =>
  `<iframe src="${src}" title="A graphic" width="640" height="${height}" ${more}
    style="width:${width}px;border:0"></iframe>`;

const LINK = '<a href="https://partner.example/">The graphic</a>';
export const storyEmbed = (src: string, inside = LINK, more = ''): string =>
  `<story-embed ${more} src="${src}">${inside}</story-embed>`;

/** The script tag that loads a site's embed.js. */
export const embedScript = (from = site, more = 'async'): string =>
  `<script ${more} src="${from}/embed.js"></script>`;

/** Several screens of the host's own text. */
export const TEXT = `<p>${'The host says something. '.repeat(120)}</p>`;
/** An empty block of the host's page, with the same height at every width. */
export const block = (height: number, id = ''): string =>
  `<div id="${id}" style="height:${height}px"></div>`;

const EMPTY = host.addPage('');

/** The shared page, on the usual screen, with no name and nothing stored by hosts' pages. The test itself loads an address. */
export async function embedPage(options?: Parameters<typeof sharedPage>[0]): Promise<Page> {
  const page = await sharedPage(options);
  // An embed of the test before remembers its height until its page has gone.
  await page.goto(EMPTY);
  await visit(page, EMPTY);
  return page;
}

/** How each `<story-embed>` of the page is shown at present, in their order. */
export const shownModes = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('story-embed'), (_, i) => embedProbe.mode(i)),
  );

/** How each `<story-embed>` shows its graphic, and whether its link is visible. */
export const modes = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('story-embed'), (element) => [
      element.dataset.reading ?? null,
      (element.querySelector('a')?.getClientRects().length ?? 0) > 0,
    ]),
  );

/** The title of the first `<story-embed>`'s iframe. */
export const frameTitle = (page: Page) =>
  page.evaluate(
    () => document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe')?.title,
  );

declare global {
  /** The messages that a host's page has received: the index of the iframe, and the data. */
  var received: { from: number; data: unknown }[];
}
