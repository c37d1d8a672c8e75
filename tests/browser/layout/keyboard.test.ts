import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { DESK, submitGuess, PHONE, setReaderStyle } from '../support/page-checks.ts';
import { elsewhere, firstEngine, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

describe('with keyboard and thumb', () => {
  // On a wide screen nothing is over the text: one engine is enough.
  test.each(firstEngine ? [PHONE, DESK] : [PHONE])(
    'at %d × %d nothing covers the element with the focus, forwards or backwards',
    breadth,
    async (...size) => {
      await setReaderStyle(page, size);
      const stops = await page.evaluate(() => {
        const covered = new Set<string>();
        const seen = new Set<Element>();
        const nameOf = (stop: Element) => `${stop.closest('[id]')?.id ?? ''}: ${stop.textContent}`;
        const look = () => {
          const stop = document.activeElement;
          if (!stop || stop === document.body) return;
          seen.add(stop);
          let seenAt = 0;
          for (const { left, right, top, bottom } of Array.from(stop.getClientRects())) {
            // Firefox does not scroll to an element that is partly on the screen: that part is looked at.
            const [high, low] = [Math.max(0, top), Math.min(innerHeight, bottom)];
            const inside = Math.min(2, (low - high) / 2);
            for (const [x, y] of [
              [left + 2, high + inside],
              [right - 2, low - inside],
            ] as const) {
              const hit = high < low && document.elementFromPoint(x, y);
              if (!hit) continue;
              seenAt++;
              if (!stop.contains(hit) && !hit.contains(stop)) covered.add(nameOf(stop));
            }
          }
          if (seenAt === 0) covered.add(nameOf(stop));
        };
        // Checks an element when it loses the focus: by then the page has scrolled to it.
        addEventListener('keydown', look, true);
        Object.assign(globalThis, {
          stops: () => {
            look();
            return { covered: [...covered], seen: seen.size };
          },
        });
        // The links of a step show when the focus comes to them.
        return Array.from(document.querySelectorAll('a, button, input')).filter(
          (stop) => legibility.isVisible(stop) || stop.closest('.step-links') !== null,
        ).length;
      });
      expect(stops).toBeGreaterThan(100);
      for (let i = 1; i < 2 * stops; i++) {
        await page.press(i <= stops ? 'Tab' : 'Shift+Tab');
        // WebKit scrolls to a field one frame after it gets the focus.
        await page.evaluate(() => probe.nextFrames(2));
      }
      const found = await page.evaluate(() =>
        (globalThis as unknown as { stops: () => unknown }).stops(),
      );
      expect(found).toEqual({ covered: [], seen: stops });
    },
  );

  test(
    'every target is at least 44 by 44, except links within text and letters of the sources',
    elsewhere,
    async () => {
      await submitGuess(page, 30);
      const small = await page.evaluate(() => {
        const targets = Array.from(document.querySelectorAll('a, button, input')).map((target) => ({
          target,
          box: (target.closest('label') ?? target).getBoundingClientRect(),
        }));
        const amongWords = (link: Element) => {
          const block = link.closest('.under, p:not(.skip), li, td, figcaption');
          const others = block?.cloneNode(true) as Element | undefined;
          for (const other of Array.from(others?.querySelectorAll('a, .cited, .whom') ?? []))
            other.remove();
          return (
            getComputedStyle(link).display === 'inline' && /\w/.test(others?.textContent ?? '')
          );
        };
        return targets
          .filter(({ target, box }) => box.width > 0 && !amongWords(target))
          .filter(({ target, box }) => {
            const least = target.matches('.cited a') ? 28 : 44;
            return box.width < least || box.height < least;
          })
          .map(({ target, box }) => `${target.textContent}: ${box.width} × ${box.height}`);
      });
      expect(small).toEqual([]);
    },
  );

  test(
    'without script, the links to the next step, the previous one and past the scene work',
    breadth,
    async () => {
      const bare = await openStory({ js: false });
      // Of each scene: the link past it, and the links of its first and last steps.
      const hrefs = await bare.evaluate(() =>
        Array.from(document.querySelectorAll('.scene'), (scene) => {
          const links = Array.from(scene.querySelectorAll('.skip a, .step-links a:not(.copy)'));
          return [...links.slice(0, 3), ...links.slice(-1)].map((link) =>
            link.getAttribute('href'),
          );
        }).flat(),
      );
      expect(hrefs).toHaveLength(4 * 4);
      for (const href of hrefs) {
        await bare.evaluate((href) => {
          const link = `:is(.skip, .step-links) a[href="${href ?? ''}"]`;
          document.querySelector<HTMLElement>(link)?.click();
        }, href);
        const found = () =>
          bare.evaluate((href) => {
            const target = document.querySelector(`:is(.step, .after-scene)${href ?? ''}`);
            const { left, top, bottom } =
              (target?.querySelector('h3') ?? target)?.getBoundingClientRect() ?? new DOMRect();
            const hit = document.elementFromPoint(left + 4, Math.max(top, 0) + 4);
            return {
              hash: location.hash,
              inView: target !== null && top >= 0 && bottom <= innerHeight,
              covered: hit?.closest('.graphic') !== null,
            };
          }, href);
        await expect.poll(found).toEqual({ hash: href, inView: true, covered: false });
      }
    },
  );
});
