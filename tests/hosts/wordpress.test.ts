import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { engine, open, type Page } from '../browser/engine/index.ts';
import { EMBED_PROBE_SCRIPT } from '../browser/support/embed-probe.ts';
import { PROBE_SCRIPT } from '../browser/support/probe.ts';
import { SLUG } from '../browser/support/story.ts';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, parseBody } from '../build/built-site.ts';
import { serve, type Site } from '../site-server.ts';
import { missing } from '../web-servers.ts';
import { MARIADB, PHP, startWordPress, THEMES, WORDPRESS, type WordPress } from './wordpress.ts';

/** What an embed says about itself. */
interface Answer {
  /** The state of its graphic, if that is at rest. */
  state?: string;
  /** By how many pixels its content is higher and wider than its iframe. */
  cut: number;
  sideways: number;
}

/** Lets the host's page ask an embed, which is on another origin, and press one of its buttons. */
const ANSWERING = `addEventListener('message', ({ data, source }) => {
  if (!data?.asked) return;
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  all('button[data-step]')[data.press]?.click();
  const { scrollHeight, scrollWidth } = document.documentElement;
  source.postMessage({ answer: {
    state: document.querySelector('[data-scene]')?.dataset.state,
    cut: scrollHeight - innerHeight,
    sideways: scrollWidth - innerWidth,
  } }, '*');
});`;

/** Each post of the tests, and what is embedded in it. The second post has our script. */
const POSTS = {
  'iframes and pasted addresses': [
    'a graphic’s iframe',
    'a story’s iframe',
    'a story’s address',
    'a graphic’s address',
  ],
  'a graphic that scrolls': ['a graphic that scrolls', 'a graphic’s iframe'],
} as const;
type Kind = (typeof POSTS)[keyof typeof POSTS][number];

const html = (snippet: string) => `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`;
const text = (words: string) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`;
/** What the editor makes of an address that is pasted on a line of its own. */
const pasted = (url: string) =>
  `<!-- wp:embed {"url":"${url}","type":"rich"} -->
<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>
<!-- /wp:embed -->`;

/** What editors put into a post: the snippets of the partner page, and addresses of pages. */
function blocks(site: string): Record<Kind, string> {
  const page = parse(readFileSync(join(FIXTURE_SITE, 'syndication/index.html'), 'utf8'));
  const snippet = (start: string, graphic: string) =>
    html(
      Array.from(
        page.querySelectorAll('textarea'),
        (field) => parseBody(field.innerHTML).body.textContent,
      )
        .find((found) => found.startsWith(start) && found.includes(`/embed/${SLUG}/${graphic}/`))
        ?.replaceAll('https://orchard.example', site) ?? '',
    );
  return {
    'a graphic’s iframe': snippet('<iframe', 'dots'),
    'a story’s iframe': snippet('<iframe', 'story'),
    'a graphic that scrolls': snippet('<story-embed', 'dots-axis'),
    'a story’s address': pasted(`${site}/stories/${SLUG}/`),
    'a graphic’s address': pasted(`${site}/embed/${SLUG}/dots-change/`),
  };
}

const reason = [WORDPRESS, MARIADB, PHP].map(missing).find(Boolean);

describe.skipIf(reason)('in WordPress', () => {
  let page: Page;
  let site: Site;
  let wordpress: WordPress;
  beforeAll(async () => {
    wordpress = await startWordPress();
    site = await serve(FIXTURE_SITE, {
      rewrite: (text) => text.replaceAll('https://orchard.example', site.origin),
    });
    page = await open(engine, { initScript: PROBE_SCRIPT + EMBED_PROBE_SCRIPT + ANSWERING });
  });
  afterAll(async () => {
    await page.close();
    site.close();
    await wordpress.stop();
  });

  /** What an embed says, after one of its buttons has been pressed; nothing while it is not loaded. */
  const ask = (index: number, press?: number): Promise<Answer | null> =>
    page.evaluate(
      ({ index, press }) => {
        const embed = document.querySelectorAll('.entry-content :is(iframe, story-embed)')[index];
        const frame = embed?.shadowRoot?.querySelector('iframe') ?? embed;
        const view = (frame as HTMLIFrameElement).contentWindow;
        return new Promise<Answer | null>((resolve) => {
          const hear = ({ source, data }: MessageEvent<{ answer?: Answer }>) => {
            if (source !== view || !data.answer) return;
            removeEventListener('message', hear);
            resolve(data.answer);
          };
          addEventListener('message', hear);
          view?.postMessage({ asked: true, press }, '*');
          setTimeout(() => resolve(null), 500);
        });
      },
      { index, press },
    );
  /** Brings an embed onto the screen: elsewhere it may not be loaded, and draws nothing. */
  const show = async (index: number) => {
    await page.evaluate((index) => {
      document.querySelectorAll('.entry-content :is(iframe, story-embed)')[index]?.scrollIntoView();
    }, index);
    await expect.poll(() => ask(index)).not.toBeNull();
  };
  const stateOf = async (index: number) => (await ask(index))?.state;
  /** Where the last paragraph is on the screen. */
  const place = () =>
    page.evaluate(
      () =>
        Array.from(document.querySelectorAll('.entry-content > p')).at(-1)?.getBoundingClientRect()
          .top ?? 0,
    );

  describe.each(THEMES)('%s', (theme) => {
    describe.each(Object.entries(POSTS))('shows %s', (_, kinds) => {
      const scrolling = kinds.findIndex((kind) => kind === 'a graphic that scrolls');
      let url = '';
      beforeAll(() => {
        const embedded = blocks(site.origin);
        const content = kinds.flatMap((kind) => [
          embedded[kind],
          text('The host says something. '.repeat(60)),
        ]);
        url = wordpress.post(theme, [...content, text('The end. '.repeat(900))].join('\n\n'));
      });
      /** Waits until a graphic that scrolls does so, and nothing moves. */
      const settled = async () => {
        if (scrolling >= 0)
          await expect.poll(() => page.evaluate(() => embedProbe.mode())).toBe('steps');
        await page.evaluate(() => embedProbe.settled());
      };

      describe.each([390, 1280])('%i pixels wide', (width) => {
        beforeEach(async () => {
          await page.resize(width, 844);
          await page.goto(url);
          // Past everything, as a reader scrolls: iframes load when they come near.
          for (const index of kinds.keys()) await show(index);
          await settled();
        });

        test('in the column of the text, as high as it has to be', async () => {
          const { column, boxes, sideways } = await page.evaluate(() => {
            const box = (element: Element) => {
              const { left, width, height } = element.getBoundingClientRect();
              return { left, width, height };
            };
            return {
              column: box(document.querySelector('.entry-content > p') ?? document.body),
              boxes: Array.from(
                document.querySelectorAll('.entry-content :is(iframe, story-embed)'),
                box,
              ),
              sideways: document.documentElement.scrollWidth - innerWidth,
            };
          });
          expect(sideways).toBe(0);
          expect(boxes).toHaveLength(kinds.length);
          for (const [index, kind] of kinds.entries()) {
            const isPasted = kind.endsWith('address');
            expect(boxes[index], kind).toMatchObject({
              left: column.left,
              // An oEmbed states a width of its own.
              width: isPasted ? Math.min(column.width, 640) : column.width,
            });
            expect(boxes[index]?.height, kind).toBeGreaterThan(400);
            const { cut, sideways } = (await ask(index)) ?? {};
            expect(sideways, kind).toBe(0);
            // A story scrolls in its frame.
            if (!kind.startsWith('a story')) expect(cut, kind).toBe(0);
          }
        });

        test('with graphics that follow the reader', async () => {
          for (const [index, kind] of kinds.entries()) {
            if (kind.startsWith('a story')) continue;
            await show(index);
            const states: (string | undefined)[] = [];
            for (const step of [0, 1, 2]) {
              if (index === scrolling)
                await page.evaluate((step) => embedProbe.goToStep(step), step);
              else await ask(index, step);
              await expect
                .poll(() => stateOf(index), { message: kind })
                .not.toBeOneOf([undefined, ...states]);
              states.push(await stateOf(index));
            }
          }
        });

        test.each(['a reload', 'Back'])(
          'and leaves readers where they were, after %s',
          async (way) => {
            await page.evaluate((top) => probe.scrollTo(scrollY + top - 200), await place());
            await settled();
            const before = await place();
            expect(Math.abs(before - 200)).toBeLessThan(2);
            if (way === 'a reload') await page.reload();
            else {
              await page.goto(`${site.origin}/`);
              await page.back();
            }
            await settled();
            expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
          },
        );
      });
    });
  });
});
