import axe from 'axe-core';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DIST } from '../../build/dist.ts';
import { open, type Engine, type Page } from '../engine/index.ts';
import { openHost, type Host } from '../host.ts';
import { LAB } from '../lab.ts';
import { SIGHT } from '../sight.ts';
import { SPOIL } from '../spoil.ts';
import { once, ALL_STEPS, SLUG, STEPS, sharedPage } from '../story.ts';

const FORMS = ['units', 'share', 'parts', 'timeline'];
const heightOf = (form: string) => {
  const text = readFileSync(`${DIST}embed/${SLUG}/${form}/oembed.json`, 'utf8');
  return (JSON.parse(text) as { height: number }).height;
};

/** What a host's page has heard: from which frame, and what. */
interface Heard {
  from: number;
  data: unknown;
}
declare const heard: Heard[];

/** A message as text: the order of its fields is the browser's business. */
const written = (data: unknown) =>
  typeof data === 'string' ? data : JSON.stringify(Object.entries(data as object).sort());

export const embedsSuite = (engine: Engine): void => {
  let page: Page;
  let host: Host;
  const site = () => inject('base');
  const embed = (form: string, end = '') => `${site()}/embed/${SLUG}/${form}/${end}`;
  /** The same, on the host's own origin: tests can see into its frames. */
  const own = (path: string) => `${host.origin}/site/${path}`;
  const frame = (src: string, { width = 300, height = 640, more = '' } = {}) =>
    `<iframe src="${src}" title="A graphic" width="640" height="${height}" ${more}
      style="width:${width}px;border:0"></iframe>`;
  const script = (src = `${site()}/embed.js`, more = 'async') =>
    `<script ${more} src="${src}"></script>`;

  beforeAll(async () => {
    host = await openHost();
    const tools = engine === 'chromium' ? axe.source : '';
    page = await open(engine, {
      width: 390,
      height: 844,
      initScript: [LAB, SIGHT, SPOIL, tools].join('\n'),
    });
  });
  afterAll(async () => {
    await page.close();
    host.close();
  });

  describe('a graphic on its own', () => {
    test.each(FORMS)('%s is right at every step and width', async (form) => {
      const wrong: string[] = [];
      for (const width of engine === 'chromium' ? [300, 640, 1000] : [300, 1000]) {
        await page.resize(width, 844);
        await page.emulate?.({ dark: width === 640 });
        await page.goto(embed(form));
        wrong.push(
          ...(await page.evaluate(
            async ([height, width]) => {
              await document.fonts.ready;
              const root = document.documentElement;
              const scene = document.querySelector<HTMLElement>('[data-scene]');
              const buttons = Array.from(document.querySelectorAll<HTMLElement>('button'));
              const steps = buttons.filter(({ dataset }) => dataset.step !== undefined);
              if (!scene || steps.length < 3) return ['no scene'];
              const wrong: string[] = [];
              const high = root.getBoundingClientRect().height;
              wrong.push(...lab.shifts.map((shift) => `shift: ${JSON.stringify(shift)}`));
              if (high !== height) wrong.push(`${high} high, and not ${height ?? 0}`);
              for (const button of buttons) {
                const { width, height } = button.getBoundingClientRect();
                if (width < 44 || height < 44) wrong.push(`small: ${button.textContent}`);
              }
              for (const [i, step] of steps.entries()) {
                root.dataset.motion = 'reduce';
                step.click();
                const texts = Array.from(document.querySelectorAll('.step')).filter(sight.isSeen);
                const active = Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id);
                const { state, position } = scene.dataset;
                if (state !== step.dataset.step) wrong.push(`${step.id}: shows ${state ?? ''}`);
                if (position !== `${i}.000`) wrong.push(`${step.id}: at ${position ?? ''}`);
                if (active.join() !== step.id) wrong.push(`${step.id}: reads ${active.join()}`);
                const label = step.getAttribute('aria-label') ?? '';
                const heading = texts[0]?.querySelector('h2')?.textContent ?? '-';
                if (texts.length !== 1 || !label.endsWith(heading))
                  wrong.push(`${step.id}: ${texts.length} texts, ${heading}`);
                document.querySelector('[role="status"]')?.replaceChildren();
                wrong.push(...sight.faults(document.body), ...sight.dim(document.body));
              }
              return wrong.map((what) => `${width ?? 0}: ${what}`);
            },
            [heightOf(form), width],
          )),
        );
      }
      expect(wrong).toEqual([]);
      expect(await page.errors()).toEqual([]);
    });

    test('its keys go back and forth, and whoever listens is told', async () => {
      await page.resize(390, 844);
      await page.goto(embed('units'));
      await page.evaluate(() => {
        document.documentElement.dataset.motion = 'reduce';
        const told: unknown[] = [];
        Object.assign(window, { told });
        document.addEventListener('story:step', (event) =>
          told.push((event as CustomEvent<unknown>).detail),
        );
      });
      const state = () =>
        page.evaluate(() => document.querySelector<HTMLElement>('[data-scene]')?.dataset.state);
      const shown = [await state()];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'] as const) {
        await page.press(key);
        shown.push(await state());
      }
      expect(shown).toEqual(['2014', '2015', '2016', '2016', '2015']);
      const { told, said, ends } = await page.evaluate(() => ({
        told: (window as unknown as { told: unknown[] }).told,
        said: document.querySelector('[role="status"]')?.textContent,
        ends: Array.from(document.querySelectorAll('[data-turn]'), (turn) =>
          turn.getAttribute('aria-disabled'),
        ),
      }));
      const steps = STEPS.filter(({ scene }) => scene === 'cases');
      expect(told).toEqual([1, 2, 1].map((position) => ({ ...steps[position], position })));
      expect(said).toBe('Step 2 of 3: 77 cases in 2015');
      expect(ends).toEqual(['false', 'false']);
    });

    test('a press moves it over time, another turns it round, and reduced motion is at once', async () => {
      await page.goto(embed('share'));
      const seen = await page.evaluate(() => {
        const scene = document.querySelector<HTMLElement>('[data-scene]');
        const [first, second, third] = Array.from(
          document.querySelectorAll<HTMLElement>('[data-step]'),
        );
        if (!scene || !first || !second || !third) throw new Error('no steps');
        // Frames when the test says so, on a clock of its own.
        let [now, queue] = [0, new Map<number, FrameRequestCallback>()];
        let [count, most] = [0, 0];
        performance.now = () => now;
        window.requestAnimationFrame = (run) => {
          queue.set(++count, run);
          return count;
        };
        window.cancelAnimationFrame = (id) => queue.delete(id);
        const position = () => Number(scene.dataset.position);
        /** Where it is after each of so many frames. */
        const frames = (number: number) => {
          const places: number[] = [];
          while (places.length < number && queue.size > 0) {
            now += 50;
            most = Math.max(most, queue.size);
            const due = queue;
            queue = new Map();
            for (const run of due.values()) run(now);
            places.push(position());
          }
          return places;
        };
        delete document.documentElement.dataset.motion;
        second.click();
        const there = [position(), ...frames(99)];
        third.click();
        const turned = frames(4).at(-1) ?? 0;
        first.click();
        const back = [position(), ...frames(99)];
        document.documentElement.dataset.motion = 'reduce';
        third.click();
        return { there, turned, back, most, atOnce: position() };
      });
      const { there, turned, back, most, atOnce } = seen;
      const between = there.filter((position) => !Number.isInteger(position));
      expect(between.length).toBeGreaterThan(2);
      expect(there).toEqual([...there].sort((a, b) => a - b));
      expect(there.at(-1)).toBe(1);
      expect(turned).toBeGreaterThan(1);
      expect(turned).toBeLessThan(2);
      expect(back[0]).toBe(turned);
      // Never on to where it had been going.
      expect(Math.max(...back)).toBeLessThanOrEqual(turned);
      expect(back.at(-1)).toBe(0);
      expect(most).toBe(1);
      expect(atOnce).toBe(2);
    });

    test.each(['no script', 'a script that throws', 'a drawing that fails'])(
      'with %s, its last frame and all its words are there, and no button',
      async (what) => {
        const plain = what === 'no script' ? await sharedPage(engine, { js: false }) : page;
        const spoilt = {
          'a script that throws': '?spoilt=media',
          'a drawing that fails': '?spoilt=ink',
        };
        await plain.goto(embed('units', spoilt[what as keyof typeof spoilt]));
        const found = await plain.evaluate(() => {
          const seen = (element: Element) => {
            for (let at: Element | null = element; at; at = at.parentElement) {
              const { visibility, display, opacity } = getComputedStyle(at);
              if (visibility !== 'visible' || display === 'none' || opacity === '0') return false;
            }
            return element.getClientRects().length > 0;
          };
          const all = (selector: string) =>
            Array.from(document.querySelectorAll(selector)).filter(seen);
          return {
            state: document.querySelector<HTMLElement>('[data-scene]')?.dataset.state,
            buttons: all('button').length,
            texts: all('.step :is(h2, p)').length,
            tops: all('.step').map((step) => step.getBoundingClientRect().top),
            dots: all('[data-key]').length,
          };
        });
        expect(found).toMatchObject({ state: '2016', buttons: 0, texts: 6, dots: 259 });
        expect(found.tops).toEqual([...new Set(found.tops)].sort((a, b) => a - b));
      },
    );

    test.runIf(engine === 'chromium')('axe finds nothing in any', async () => {
      await page.resize(390, 844);
      for (const form of FORMS) {
        await page.goto(embed(form));
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        });
        expect(found, form).toEqual([]);
      }
    });
  });

  describe('frames in a page of another origin', () => {
    const shapes = (height: number, path: string, src: string) => ({
      amp: { sentinel: 'amp', type: 'embed-size', height },
      medium: JSON.stringify({ src, context: 'iframe.resize', height }),
      datawrapper: { 'datawrapper-height': { [path]: height } },
      pym: `pymxPYMxgraphic-1xPYMxheightxPYMx${height}`,
      wordpress: { message: 'height', value: height, secret: 'aB3xY' },
    });

    test('each says its height once in every way, and again when it is another', async () => {
      await page.resize(1100, 844);
      const forms = ['units', 'share', 'timeline'];
      const widths = [300, 640, 1000];
      const asked = '?childId=graphic-1#?secret=aB3xY';
      const frames = forms.map((form, i) =>
        frame(embed(form, i === 0 ? asked : ''), {
          width: widths[i] ?? 300,
          height: heightOf(form),
        }),
      );
      await page.goto(host.page(`<h1>Host</h1>${frames.join('<p>Text</p>')}<p>End</p>`, script()));
      await expect
        .poll(() => page.evaluate(() => new Set(heard.map(({ from }) => from)).size))
        .toBe(3);
      await page.evaluate(() => lab.frames(5));
      const messages = (from: number) =>
        page.evaluate(
          (from) => heard.splice(0, heard.length).filter((one) => one.from === from),
          from,
        );
      const path = `/embed/${SLUG}/units/`;
      const first = shapes(heightOf('units'), path, embed('units', asked));
      const sent = await page.evaluate(() => heard.slice());
      const of = (from: number) => sent.filter((one) => one.from === from).map(({ data }) => data);
      // The script may have asked those that were there before it: one answer more.
      const said = (list: unknown[]) => [...new Set(list.map(written))];
      expect(said(of(0)).sort()).toEqual(said(Object.values(first)).sort());
      const { amp, datawrapper, medium } = shapes(
        heightOf('share'),
        `/embed/${SLUG}/share/`,
        embed('share'),
      );
      expect(said(of(1)).sort()).toEqual(said([amp, datawrapper, medium]).sort());
      expect(of(1).filter((data) => data === medium)).toHaveLength(1);
      expect(await page.evaluate(() => lab.shifts)).toEqual([]);

      // Too narrow for its height: it says another, once.
      await messages(-1);
      const height = await page.evaluate(async () => {
        const [frame] = Array.from(document.querySelectorAll('iframe'));
        if (!frame) return '';
        frame.style.width = '180px';
        while (heard.length < 5) await lab.frames(1);
        await lab.frames(10);
        return frame.style.height;
      });
      const now = Number.parseInt(height, 10);
      expect(now).toBeGreaterThan(heightOf('units'));
      const again = await messages(0);
      expect(again.map(({ data }) => written(data)).sort()).toEqual(
        Object.values(shapes(now, path, embed('units', asked)))
          .map(written)
          .sort(),
      );
      expect(await page.errors()).toEqual([]);
    });

    test('pym.js, iframe-resizer 4 and @newswire/frames make them as high as they are', async () => {
      const boxes = ['pym', 'newswire'].map((id) => `<div id="${id}" style="width:200px"></div>`);
      await page.goto(
        host.page(
          `${boxes.join('')}${frame(embed('share'), { width: 200, more: 'id="resized"' })}
          <script>
            new pym.Parent('pym', '${embed('share')}');
            new newswireFrames.Framer(document.getElementById('newswire'), { src: '${embed('share')}' });
            iFrameResize({ warningTimeout: 0, onInit: () => { inits = (window.inits ?? 0) + 1; } }, '#resized');
          </script>`,
          ['pym', 'frames', 'resizer'].map((name) => script(`/${name}.js`, '')).join(''),
        ),
      );
      const heights = () =>
        page.evaluate(() =>
          Array.from(document.querySelectorAll('iframe'), (frame) =>
            Math.round(frame.getBoundingClientRect().height),
          ),
        );
      const told = () =>
        page.evaluate(() => {
          const last = heard
            .map(({ data }) => data as { sentinel?: string; height?: number })
            .filter(({ sentinel }) => sentinel === 'amp')
            .at(-1);
          return last?.height ?? 0;
        });
      await expect.poll(told).toBeGreaterThan(heightOf('share'));
      await expect.poll(async () => new Set([...(await heights()), await told()]).size).toBe(1);
      // And when there is another height to tell.
      await page.evaluate(() => {
        for (const box of Array.from(
          document.querySelectorAll<HTMLElement>('#pym, #newswire, #resized'),
        ))
          box.style.width = '400px';
      });
      await expect.poll(heights).toEqual(Array(3).fill(heightOf('share')));
      // It asks again when the window changes, and does not begin anew with the frame.
      const inits = () => page.evaluate(() => (globalThis as { inits?: number }).inits);
      const begun = await inits();
      expect(begun).toBeGreaterThan(0);
      await page.evaluate(() => dispatchEvent(new Event('resize')));
      const answers = () => page.evaluate(() => heard.map(({ data }) => String(data)));
      const answer: unknown = expect.stringMatching(/^\[iFrameSizer].*:resizeParent$/);
      await expect.poll(answers).toContainEqual(answer);
      expect(await inits()).toBe(begun);
      // iframe-resizer also speaks to a frame that is still empty, of which Firefox complains.
      const errors = await page.errors();
      expect(errors.filter((error) => !error.startsWith('The target origin'))).toEqual([]);
    });

    test.runIf(once(engine))(
      'only a frame’s own word counts, within bounds, and only of frames that are ours',
      async () => {
        const ours = own('echo.html');
        await page.goto(
          host.page(
            frame(ours) + frame(ours),
            script(own('embed.js'), '') + script(own('embed.js'), ''),
          ),
        );
        /** The heights that the frames are given when something is said by one, or by the page. */
        const after = (from: number, data: unknown) =>
          page.evaluate(
            async ([from, data]) => {
              const frames = Array.from(document.querySelectorAll('iframe'));
              const count = heard.length;
              (frames[from]?.contentWindow ?? window).postMessage(data, '*');
              while (heard.length === count) await lab.frames(1);
              return frames.map(({ style }) => style.height).join();
            },
            [from, data] as const,
          );
        const size = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });
        expect(await after(1, size(444))).toBe(',444px');
        expect(await after(-1, size(600))).toBe(',444px');
        for (const height of ['600', null, {}, [600], true])
          expect(await after(1, size(height))).toBe(',444px');
        for (const data of [
          '600',
          null,
          { ...size(600), type: 'other' },
          { message: 'height', value: 600 },
        ])
          expect(await after(1, data)).toBe(',444px');
        expect(await after(1, size(1e9))).toBe(',5000px');
        expect(await after(0, { 'datawrapper-height': { any: -7 } })).toBe('50px,5000px');
      },
    );

    test.runIf(once(engine))('a frame that is not of the site is left alone', async () => {
      await page.goto(host.page(frame(own('echo.html')), script()));
      await expect
        .poll(() => page.evaluate(() => customElements.get('story-embed') !== undefined))
        .toBe(true);
      const height = await page.evaluate(async () => {
        const frame = document.querySelector('iframe');
        frame?.contentWindow?.postMessage(
          { sentinel: 'amp', type: 'embed-size', height: 444 },
          '*',
        );
        while (heard.length === 0) await lab.frames(1);
        return frame?.style.height;
      });
      expect(height).toBe('');
    });

    test.runIf(once(engine))(
      'WordPress is asked to follow links, which its frames may not',
      async () => {
        await page.goto(host.page(frame(own(`embed/${SLUG}/parts/#?secret=aB3xY`))));
        const asked = await page.evaluate(async () => {
          const story = document.querySelector('iframe')?.contentDocument;
          const link = story?.querySelector<HTMLAnchorElement>('.home');
          link?.addEventListener('click', (event) => event.preventDefault());
          const count = heard.length;
          link?.click();
          while (heard.length === count) await lab.frames(1);
          return { data: heard.at(-1)?.data, href: link?.href };
        });
        expect(asked.data).toEqual({ message: 'link', value: asked.href, secret: 'aB3xY' });
      },
    );

    test.runIf(once(engine))('the script may come late, and frames may come and go', async () => {
      await page.goto(host.page(frame(embed('units'), { height: 200 })));
      await expect.poll(() => page.evaluate(() => heard.length)).toBeGreaterThan(0);
      const height = () =>
        page.evaluate(() =>
          Array.from(document.querySelectorAll('iframe'), ({ style }) => style.height).join(),
        );
      expect(await height()).toBe('');
      await page.evaluate((src) => {
        const script = document.createElement('script');
        script.src = src;
        document.head.append(script);
      }, `${site()}/embed.js`);
      await expect.poll(height).toBe(`${heightOf('units')}px`);
      await page.evaluate((src) => {
        document.querySelector('iframe')?.remove();
        const frame = document.createElement('iframe');
        frame.src = src;
        frame.style.width = '300px';
        document.body.append(frame);
      }, embed('parts'));
      await expect.poll(height).toBe(`${heightOf('parts')}px`);
      expect(await page.errors()).toEqual([]);
    });
  });

  describe('<story-embed>', () => {
    const fallback = '<a href="https://partner.example/">The graphic</a>';
    const element = (src: string) => `<story-embed src="${src}">${fallback}</story-embed>`;
    const text = `<p>${'The host says something. '.repeat(120)}</p>`;
    /** What each is by now: its kind of reading, and whether its link is to be seen. */
    const kinds = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLElement>('story-embed'), (element) => [
          element.dataset.reading ?? null,
          (element.querySelector('a')?.getClientRects().length ?? 0) > 0,
        ]),
      );

    test('the steps are in the host’s page, and its scrolling drives the graphic', async () => {
      for (const [width, column] of [
        [390, 390],
        [1280, 1100],
      ] as const) {
        await page.resize(width, 800);
        await page.goto(
          host.page(
            `<main style="width:${column}px">${text}${element(own(`embed/${SLUG}/share/`))}${text}</main>`,
            script(own('embed.js')),
          ),
        );
        await expect.poll(kinds).toEqual([['steps', false]]);
        const found = await page.evaluate(async () => {
          const root = document.querySelector('story-embed')?.shadowRoot;
          const frame = root?.querySelector('iframe');
          const inside = frame?.contentDocument?.querySelector<HTMLElement>('[data-scene]');
          const cards = Array.from(root?.querySelectorAll<HTMLElement>('.cards section') ?? []);
          if (!frame || !inside || cards.length === 0) throw new Error('no reading');
          let sent = 0;
          frame.contentWindow?.addEventListener('message', () => sent++);
          const place = (card: HTMLElement) => {
            const { top, bottom, left } = card.getBoundingClientRect();
            const graphic = frame.getBoundingClientRect();
            const line =
              left >= graphic.right || graphic.left > left + 1
                ? 0.5
                : (1 + graphic.height / innerHeight) / 2;
            return scrollY + (top + bottom) / 2 - line * innerHeight;
          };
          const settled = async () => {
            let last = '';
            for (let same = 0; same < 3;) {
              await lab.frames(1);
              const now = inside.dataset.position ?? '';
              same = now === last ? same + 1 : 0;
              last = now;
            }
          };
          const rests: unknown[] = [];
          const tops: number[] = [];
          for (const card of cards) {
            lab.scroll(place(card));
            await settled();
            rests.push([inside.dataset.state, card.hasAttribute('data-active')]);
            tops.push(Math.round(frame.getBoundingClientRect().top));
          }
          const [first, second] = cards;
          if (!first || !second) throw new Error('no cards');
          lab.scroll((place(first) + place(second)) / 2);
          await settled();
          const between = Number(inside.dataset.position);
          // At most one message a frame, and none while it is off the screen.
          lab.scroll(place(first));
          await settled();
          sent = 0;
          for (let i = 1; i <= 5; i++) {
            for (let j = 0; j < 4; j++) dispatchEvent(new Event('scroll'));
            lab.scroll(place(first) + i * 40);
            await lab.frames(1);
          }
          await settled();
          const moving = sent;
          lab.scroll(0);
          await lab.frames(6);
          sent = 0;
          for (let i = 0; i < 5; i++) {
            lab.scroll(i * 4);
            await lab.frames(1);
          }
          return {
            title: frame.title,
            rests,
            tops,
            between,
            moving,
            away: sent,
            top: document.querySelector('story-embed')?.getBoundingClientRect().top ?? 0,
            texts: cards.map((card) => card.textContent),
            buttons: inside.querySelector('button')?.getClientRects().length,
            sideways: document.documentElement.scrollWidth - innerWidth,
          };
        });
        expect(found.title).not.toBe('');
        expect(found.rests).toEqual(['2014', '2015', '2016'].map((state) => [state, true]));
        expect(found.tops.slice(1)).toEqual([0, 0]);
        expect(found.between).toBeGreaterThan(0);
        expect(found.between).toBeLessThan(1);
        expect(found.moving).toBeGreaterThan(0);
        expect(found.moving).toBeLessThanOrEqual(7);
        expect(found).toMatchObject({ away: 0, buttons: 0, sideways: 0 });
        expect(found.texts[1]).toMatch(/^30\.1% in 2015The law changed/);
      }
      expect(await page.errors()).toEqual([]);
    });

    test('where nothing can stick, it is the graphic with its buttons, whatever the host’s styles', async () => {
      await page.resize(390, 844);
      const hostile = `<style>
        * { box-sizing: content-box; overflow: hidden; float: left; }
        iframe { max-width: 50px; height: 20px !important; }
        div { display: none; }
      </style>`;
      const graphic = element(embed('units'));
      for (const [body, head] of [
        [`<main>${text}${graphic}</main>`, hostile],
        [`<div style="transform: scale(1)">${graphic}</div>`, ''],
        [`<div style="height: 400px; overflow: auto">${graphic}</div>`, ''],
      ] as const) {
        await page.goto(host.page(body, head + script()));
        await expect.poll(kinds).toEqual([['graphic', false]]);
        const box = () =>
          page.evaluate(() => {
            const element = document.querySelector('story-embed');
            const frame = element?.shadowRoot?.querySelector('iframe');
            const { width = 0, height = 0 } = frame?.getBoundingClientRect() ?? {};
            return {
              height,
              wide: width === element?.getBoundingClientRect().width && width > 300,
            };
          });
        await expect.poll(box).toEqual({ height: heightOf('units'), wide: true });
      }
      expect(await page.errors()).toEqual([]);
    });

    test('whatever fails leaves link and still, and the story has a frame of its own', async () => {
      const soon = `<script>
        const wait = setTimeout;
        window.setTimeout = (run, ms, ...more) => wait(run, ms === 10000 ? 50 : ms, ...more);
      </script>`;
      const all = [
        embed('units').replace('units', 'nothing'),
        'https://elsewhere.example/embed/x/units/',
        '',
      ].map(element);
      await page.goto(host.page(all.join(''), soon + script()));
      const frames = () =>
        page.evaluate(
          () =>
            Array.from(document.querySelectorAll('story-embed')).filter(({ shadowRoot }) =>
              shadowRoot?.querySelector('iframe'),
            ).length,
        );
      await expect
        .poll(() => page.evaluate(() => customElements.get('story-embed') !== undefined))
        .toBe(true);
      await expect.poll(frames).toBe(0);
      expect(await kinds()).toEqual(Array(3).fill([null, true]));
      // The first alone was worth a try.
      const tried = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll('story-embed'),
          ({ shadowRoot }) => shadowRoot !== null,
        ),
      );
      expect(tried).toEqual([true, false, false]);

      const policy = '<meta http-equiv="content-security-policy" content="style-src \'none\'">';
      await page.goto(
        host.page(element(embed('story')) + element(embed('parts')), policy + script()),
      );
      await expect.poll(kinds).toEqual([
        ['whole', false],
        ['steps', false],
      ]);
      // Taken out and put back in.
      await page.evaluate(() => {
        const [first, second] = Array.from(document.querySelectorAll('story-embed'));
        second?.remove();
        if (first && second) first.before(second);
      });
      await expect.poll(kinds).toEqual([
        ['steps', false],
        ['whole', false],
      ]);
      const height = () =>
        page.evaluate(() => {
          const [, story] = Array.from(document.querySelectorAll('story-embed'));
          return story?.shadowRoot?.querySelector('iframe')?.clientHeight;
        });
      expect(await height()).toBeCloseTo(0.9 * 844, -1);
    });

    test.runIf(once(engine))(
      'a browser without custom elements keeps the link, one without observers reads on',
      async () => {
        const without = (names: string[]) =>
          `<script>for (const name of ${JSON.stringify(names)})
          Object.defineProperty(window, name, { value: undefined });</script>`;
        const body = element(own(`embed/${SLUG}/units/`)) + frame(embed('parts'), { height: 99 });
        await page.goto(
          host.page(body, without(['customElements']) + script() + script(own('embed.js'))),
        );
        const sized = () => page.evaluate(() => document.querySelector('iframe')?.style.height);
        await expect.poll(sized).toBe(`${heightOf('parts')}px`);
        expect(await kinds()).toEqual([[null, true]]);

        await page.goto(
          host.page(
            body,
            without(['ResizeObserver', 'IntersectionObserver']) + script(own('embed.js')),
          ),
        );
        await expect.poll(kinds).toEqual([['steps', false]]);
        const position = () =>
          page.evaluate(() => {
            scrollTo(0, document.documentElement.scrollHeight);
            return document
              .querySelector('story-embed')
              ?.shadowRoot?.querySelector('iframe')
              ?.contentDocument?.querySelector<HTMLElement>('[data-scene]')?.dataset.position;
          });
        await expect.poll(position).toBe('2.000');
      },
    );
  });

  describe('the whole story in one file', () => {
    test('in a frame of fixed height it scrolls by itself, and says no height', async () => {
      await page.resize(700, 844);
      await page.goto(
        host.page(
          frame(own(`embed/${SLUG}/story/`), { width: 640, height: 700 }),
          script(own('embed.js')),
        ),
      );
      const states = await page.evaluate(async (steps) => {
        const view = document.querySelector('iframe')?.contentWindow as typeof globalThis | null;
        if (!view) throw new Error('no frame');
        const { lab, document: story } = view;
        const seen: Record<string, string | undefined> = {};
        for (const id of steps) {
          lab.scroll(lab.reading(id));
          await lab.settled();
          const scene = story.getElementById(id)?.closest<HTMLElement>('[data-scene]');
          seen[id] = scene?.querySelector('[data-active]')?.id;
        }
        return seen;
      }, ALL_STEPS);
      expect(states).toEqual(Object.fromEntries(ALL_STEPS.map((id) => [id, id])));
      expect(await page.evaluate(() => heard)).toEqual([]);
      expect(await page.errors()).toEqual([]);
    });

    test('scrollama’s line is the frame’s, where the host’s window cannot be seen', async () => {
      // The line is below the edge of the window, and only the frame knows where.
      const story = frame(own(`embed/${SLUG}/story/`), { width: 640, height: 700 });
      await page.goto(host.page(`<div style="height: 500px"></div>${story}`));
      const found = await page.evaluate(async () => {
        const view = document.querySelector('iframe')?.contentWindow as typeof globalThis | null;
        if (!view) throw new Error('no frame');
        const { lab, document: story } = view;
        const scene = story.querySelector<HTMLElement>('[data-scene="axis"]');
        const card = story.getElementById('axis-2014');
        const position = () => Number(scene?.dataset.position);
        lab.scroll(lab.reading('axis-2014'));
        await lab.settled();
        const before = position();
        // Nothing but a trigger tells the stage that the card has left the line.
        view.addEventListener('scroll', (event) => event.stopImmediatePropagation(), true);
        const half = (card?.offsetHeight ?? 0) / 2;
        lab.scroll(lab.reading('axis-2014') + Math.max(half, 0.15 * view.innerHeight) + 30);
        for (let i = 0; i < 60 && position() === before; i++) await lab.frames(1);
        return { before, after: position() };
      });
      expect(found.before).toBe(0);
      expect(found.after).toBeGreaterThan(0);
    });

    test('in a sandbox it runs, stores nothing, and a graphic says its height', async () => {
      const sandbox = { more: 'sandbox="allow-scripts"' };
      await page.goto(
        host.page(
          [`stories/${SLUG}/standalone.html`, `embed/${SLUG}/story/`, `embed/${SLUG}/units/`]
            .map((path) => frame(own(path), sandbox))
            .join('') +
            `${frame('about:blank', sandbox)}<script>
              const [, , , last] = document.querySelectorAll('iframe');
              fetch('${own(`embed/${SLUG}/parts/`)}')
                .then((answer) => answer.text())
                .then((text) => (last.srcdoc = text));
            </script>`,
        ),
      );
      const answers = () =>
        page.evaluate(() => {
          for (const frame of Array.from(document.querySelectorAll('iframe')).slice(0, 2))
            frame.contentWindow?.postMessage({ 'story-embed': 'open', steps: true }, '*');
          return Array.from({ length: 4 }, (_, i) =>
            heard.some(({ from, data }) => {
              const { sentinel, 'story-embed': kind } = data as Record<string, unknown>;
              return from === i && (kind === 'whole' || sentinel === 'amp');
            }),
          );
        });
      await expect.poll(answers).toEqual([true, true, true, true]);
      expect(await page.errors()).toEqual([]);
    });

    test('from disk it asks for nothing, is read to its end, and passes on the story’s own address', async () => {
      const file = `${DIST}stories/${SLUG}/standalone.html`;
      expect(existsSync(file)).toBe(true);
      await page.resize(390, 844);
      await page.goto(pathToFileURL(file).href);
      const found = await page.evaluate(async (steps) => {
        await document.fonts.ready;
        const seen: unknown[] = [];
        for (const id of steps) {
          lab.scroll(lab.reading(id));
          await lab.settled();
          seen.push(
            lab
              .expected()
              .map(({ step }) => step)
              .includes(id),
          );
        }
        let copied = '';
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
        });
        document.querySelector<HTMLElement>('#axis-2015 [data-copy]')?.click();
        await lab.frames(1);
        return {
          seen,
          copied,
          asked: performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => !name.startsWith('data:')),
          fonts: Array.from(document.fonts, ({ status }) => status),
          serif: document.fonts.check('16px Newsreader'),
          home: document.querySelector<HTMLAnchorElement>('.publication')?.href,
          canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
        };
      }, ALL_STEPS);
      expect(found.seen).toEqual(ALL_STEPS.map(() => true));
      expect(found.copied).toBe(`${found.canonical ?? ''}#axis-2015`);
      expect(found.asked).toEqual([]);
      expect(found.fonts).toContain('loaded');
      expect(found.fonts).not.toContain('error');
      expect(found.home).toMatch(/^https:/);
      expect(await page.errors()).toEqual([]);
    });
  });
};
