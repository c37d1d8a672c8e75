import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  GRAPHICS,
  host,
  hostSite,
  ownEmbedUrl,
  storyEmbed,
  embedScript,
  block,
  embedPage,
  shownModes,
} from '../support/embeds.ts';
import { firstEngine } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});
const shown = () => shownModes(page);
const settled = () => page.evaluate(() => embedProbe.settled());

describe('in any place of a host’s page', () => {
  /** Goes to every step of the first graphic in turn, and returns the problems there. */
  const tour = () =>
    page.evaluate(async () => {
      await embedProbe.settled();
      const wrong: string[] = [];
      for (let step = 0; step < embedProbe.stepCount(); step++) {
        await embedProbe.goToStep(step);
        const { button, card } = embedProbe.currentStep();
        if (button !== step) wrong.push(`${step}: reads ${button}`);
        if (embedProbe.mode() === 'steps' && card !== step) wrong.push(`${step}: at card ${card}`);
        wrong.push(...embedProbe.faults().map((what) => `${step}: ${what}`));
      }
      return wrong;
    });
  const load = async (body: string, head = '') => {
    await page.goto(host.addPage(body, head + embedScript(hostSite)));
    await expect.poll(shown).not.toContain(null);
  };

  test('several copies of one graphic each have their own step', breadth, async () => {
    await page.resize(390, 844);
    await load(
      block(300) +
        storyEmbed(ownEmbedUrl('dots-axis')) +
        block(700) +
        storyEmbed(ownEmbedUrl('dots-axis')) +
        block(900),
    );
    expect(await shown()).toEqual(['steps', 'steps']);
    expect(await tour()).toEqual([]);
    expect(await page.evaluate(() => embedProbe.currentStep(1))).toMatchObject({
      state: 'counts/2016',
      button: 0,
    });
  });

  test(
    'a graphic works in the shadow tree of another element, added by a script',
    breadth,
    async () => {
      await page.resize(390, 844);
      await page.goto(
        host.addPage(`${block(300)}<main></main>${block(900)}`, embedScript(hostSite)),
      );
      const state = await page.evaluate(async (src) => {
        const main = document.querySelector('main');
        const element = document.createElement('story-embed');
        main?.attachShadow({ mode: 'open' }).append(element);
        element.setAttribute('src', src);
        element.textContent = 'The graphic';
        while (element.dataset.reading !== 'steps') await probe.nextFrames(1);
        const frame = element.shadowRoot?.querySelector('iframe');
        const [, second] = Array.from(element.shadowRoot?.querySelectorAll('section') ?? []);
        const { top = 0, bottom = 0 } = second?.getBoundingClientRect() ?? {};
        probe.scrollTo(
          scrollY + (top + bottom) / 2 - (innerHeight + (frame?.clientHeight ?? 0)) / 2,
        );
        const scene = frame?.contentDocument?.querySelector<HTMLElement>('[data-scene]');
        while (scene?.dataset.state !== 'share/2014') await probe.nextFrames(1);
        return scene.dataset.state;
      }, ownEmbedUrl('dots-axis'));
      expect(state).toBe('share/2014');
      expect(await page.errors()).toEqual([]);
    },
  );

  test.each([
    ['a closed <details>', '<details><summary>More</summary>', '</details>'],
    ['an element without display', '<div id="later" style="display: none">', '</div>'],
  ])('in %s a graphic waits, and opens as usual', breadth, async (_, before, after) => {
    for (const [width, height, kind] of [
      [390, 844, 'steps'],
      [375, 548, 'graphic'],
    ] as const) {
      await page.resize(width, height);
      const body = block(300) + before + storyEmbed(ownEmbedUrl('timeline')) + after + block(900);
      await page.goto(host.addPage(body, embedScript(hostSite)));
      const title = () =>
        page.evaluate(
          () => document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe')?.title,
        );
      // The iframe has told its own title, and waits.
      await expect.poll(title).toBe('After the survey');
      await page.evaluate(() => {
        document.querySelector('details')?.setAttribute('open', '');
        document.getElementById('later')?.removeAttribute('style');
      });
      await expect.poll(shown).toEqual([kind]);
      expect(await tour()).toEqual([]);
      expect(await page.errors()).toEqual([]);
    }
  });

  test('in a right-to-left page, a graphic’s text stays left-to-right', breadth, async () => {
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
    ] as const) {
      await page.resize(width, height);
      await load(
        block(300) + storyEmbed(ownEmbedUrl('dots')) + block(900),
        `<script>document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar';</script>`,
      );
      expect(await tour()).toEqual([]);
      const words = await page.evaluate(() => {
        const cards = document.querySelector('story-embed')?.shadowRoot?.querySelector('article');
        return (
          cards && [
            getComputedStyle(cards).direction,
            cards.closest('[lang]')?.getAttribute('lang'),
          ]
        );
      });
      expect(words).toEqual(['ltr', 'en-GB']);
    }
  });

  test.runIf(firstEngine).each(GRAPHICS)(
    '%s is legible in a window 300 pixels wide',
    breadth,
    async (form) => {
      for (const height of [480, 650, 900]) {
        await page.resize(300, height);
        const column = `<main style="margin: 0 8px">${block(300)}${storyEmbed(ownEmbedUrl(form))}${block(900)}</main>`;
        await load(column);
        expect(await tour(), `300 × ${height}`).toEqual([]);
      }
    },
  );

  test.runIf(firstEngine).each(GRAPHICS)(
    '%s is legible where the host’s text is twice as large',
    breadth,
    async (form) => {
      const large = '<style>html { font-size: 200% } body { font: 1rem/1.5 serif }</style>';
      for (const [width, height, kind] of [
        [390, 740, 'graphic'],
        [390, 940, 'steps'],
        [1280, 800, 'steps'],
      ] as const) {
        await page.resize(width, height);
        await load(block(300) + storyEmbed(ownEmbedUrl(form)) + block(900), large);
        expect(await shown()).toEqual([kind]);
        expect(await tour(), `${width} × ${height}`).toEqual([]);
      }
    },
  );

  test.each(GRAPHICS)(
    '%s is legible when the reader’s text becomes twice as large',
    breadth,
    async (form) => {
      await page.resize(390, 800);
      await load(block(300) + storyEmbed(ownEmbedUrl(form)) + block(900));
      expect(await shown()).toEqual(['steps']);
      await page.evaluate(() => embedProbe.goToStep(1));
      await page.evaluate(() => {
        const frame = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        const root = frame?.contentDocument?.documentElement;
        if (root) root.style.fontSize = '200%';
      });
      // The lowest of the drawings has room above the larger text.
      await expect.poll(shown).toEqual([form === 'dots' ? 'steps' : 'graphic']);
      await settled();
      expect(await page.evaluate(() => embedProbe.currentStep())).toMatchObject({ button: 1 });
      expect(await tour()).toEqual([]);
    },
  );

  test.each([375, 1000])(
    'in a column of %i, a header of the host’s that sticks covers no graphic whose --top names its height',
    breadth,
    async (width) => {
      await page.resize(width, 844);
      const header =
        '<header style="position:sticky;z-index:1;top:0;height:80px;background:navy"></header>';
      await load(
        header + block(300) + storyEmbed(ownEmbedUrl('dots-axis')) + block(900),
        '<style>story-embed{--top:80px}</style>',
      );
      expect(await shown()).toEqual(['steps']);
      expect(await tour()).toEqual([]);
      const place = await page.evaluate(async () => {
        await embedProbe.goToStep(1);
        const iframe = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        const { top = 0, bottom = 0 } = iframe?.getBoundingClientRect() ?? {};
        return { top, bottom };
      });
      expect(place.top).toBe(80);
      expect(place.bottom).toBeLessThanOrEqual(844);
    },
  );

  test('the text passes under the graphic, and never over it', breadth, async () => {
    await page.resize(390, 844);
    await load(block(300) + storyEmbed(ownEmbedUrl('dots')) + block(900));
    const over = await page.evaluate(async () => {
      await embedProbe.goToStep(1);
      const root = document.querySelector('story-embed')?.shadowRoot;
      const words = () => root?.querySelectorAll('section p')[1]?.getBoundingClientRect();
      probe.scrollTo(scrollY + (words()?.top ?? 0) - 100);
      await embedProbe.settled();
      const { left = 0, top = 0 } = words() ?? {};
      return [Math.abs(top - 100) < 2, root?.elementFromPoint(left + 5, top + 5)?.localName];
    });
    expect(over).toEqual([true, 'iframe']);
  });

  test(
    'a graphic that has room in only one of its two widths keeps one of them',
    breadth,
    async () => {
      // With large text the graphic has enough height in the whole column, but not beside the text.
      await page.resize(940, 560);
      await load(block(300) + storyEmbed(ownEmbedUrl('dots-axis')) + block(900));
      const changes = await page.evaluate(async () => {
        const element = document.querySelector<HTMLElement>('story-embed');
        const root = element?.shadowRoot?.querySelector('iframe')?.contentDocument?.documentElement;
        const changes: unknown[] = [];
        new MutationObserver(() => changes.push(embedProbe.mode())).observe(
          element ?? document.body,
          {
            attributes: true,
          },
        );
        if (root) root.style.fontSize = '200%';
        while (changes.length === 0) await probe.nextFrames(1);
        await probe.nextFrames(30);
        return changes;
      });
      expect(changes).toEqual(['graphic']);
      expect(await tour()).toEqual([]);
    },
  );
});
