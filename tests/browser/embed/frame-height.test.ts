import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { host, embedUrl, heightOf, iframe, embedScript, embedPage } from '../support/embeds.ts';
import { SLUG } from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** A message as text, with its fields sorted, because browsers order them differently. */
const written = (data: unknown) =>
  typeof data === 'string' ? data : JSON.stringify(Object.entries(data as object).sort());

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

const shapes = (height: number, path: string, src: string) => ({
  amp: { sentinel: 'amp', type: 'embed-size', height },
  medium: JSON.stringify({ src, context: 'iframe.resize', height }),
  datawrapper: { 'datawrapper-height': { [path]: height } },
  pym: `pymxPYMxgraphic-1xPYMxheightxPYMx${height}`,
  wordpress: { message: 'height', value: height, secret: 'aB3xY' },
});

test(
  'an iframe reports its height once in every protocol, and again when the height changes',
  breadth,
  async () => {
    await page.resize(1100, 844);
    const forms = ['dots', 'dots-axis', 'timeline'];
    const widths = [300, 640, 1000];
    const asked = '?childId=graphic-1#?secret=aB3xY';
    const frames = forms.map((form, i) =>
      iframe(embedUrl(form, i === 0 ? asked : ''), {
        width: widths[i] ?? 300,
        height: heightOf(form),
      }),
    );
    await page.goto(
      host.addPage(`<h1>HostServer</h1>${frames.join('<p>Text</p>')}<p>End</p>`, embedScript()),
    );
    await expect
      .poll(() => page.evaluate(() => new Set(received.map(({ from }) => from)).size))
      .toBe(3);
    await page.evaluate(() => probe.nextFrames(5));
    const messages = (from: number) =>
      page.evaluate(
        (from) => received.splice(0, received.length).filter((one) => one.from === from),
        from,
      );
    const path = `/embed/${SLUG}/dots/`;
    const first = shapes(heightOf('dots'), path, embedUrl('dots', asked));
    const sent = await page.evaluate(() => received.slice());
    const of = (from: number) => sent.filter((one) => one.from === from).map(({ data }) => data);
    // The script asks iframes that were there before it, which then answer once more.
    const said = (list: unknown[]) => [...new Set(list.map(written))];
    expect(said(of(0)).sort()).toEqual(said(Object.values(first)).sort());
    const { amp, datawrapper, medium } = shapes(
      heightOf('dots-axis'),
      `/embed/${SLUG}/dots-axis/`,
      embedUrl('dots-axis'),
    );
    expect(said(of(1)).sort()).toEqual(said([amp, datawrapper, medium]).sort());
    expect(of(1).filter((data) => data === medium)).toHaveLength(1);
    expect(await page.evaluate(() => probe.layoutShifts)).toEqual([]);

    // A narrower iframe reports its new height, once.
    await messages(-1);
    const height = await page.evaluate(async () => {
      const [frame] = Array.from(document.querySelectorAll('iframe'));
      if (!frame) return '';
      frame.style.width = '120px';
      while (received.length < 5) await probe.nextFrames(1);
      await probe.nextFrames(10);
      return frame.style.height;
    });
    const now = Number.parseInt(height, 10);
    expect(now).toBeGreaterThan(heightOf('dots'));
    const again = await messages(0);
    expect(again.map(({ data }) => written(data)).sort()).toEqual(
      Object.values(shapes(now, path, embedUrl('dots', asked)))
        .map(written)
        .sort(),
    );
    expect(await page.errors()).toEqual([]);
  },
);

test('an iframe reports nothing until it has a width, and then its height in the width that it has', async () => {
  const frame = iframe(embedUrl('dots'), { width: 640, height: 100 });
  await page.goto(
    host.addPage(
      `<div style="display:none">${frame}</div>
      <script>
        const child = document.querySelector('iframe').contentWindow;
        addEventListener('load', () => {
          child.postMessage('[iFrameSizer]one:8:false:false:32:true:true:null:bodyOffset', '*');
          child.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
          // The answers to the two would be here before the answer to this one.
          child.postMessage({ 'story-embed': 'open', steps: false }, '*');
        });
      </script>`,
    ),
  );
  const sent = () =>
    page.evaluate(() => received.map(({ data }) => data as Record<string, unknown> | string));
  const about = (one: Awaited<ReturnType<typeof sent>>[number]) =>
    typeof one !== 'string' && one['story-embed'] === 'about';
  await expect.poll(async () => (await sent()).some(about)).toBe(true);
  expect((await sent()).filter((one) => !about(one))).toEqual([]);
  await page.evaluate(() => document.querySelector('div')?.style.removeProperty('display'));
  await expect.poll(async () => (await sent()).some((one) => !about(one))).toBe(true);
  const height = heightOf('dots');
  const heights = (await sent()).filter((one) => !about(one));
  expect(heights).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  expect(heights).toContain(`[iFrameSizer]one:${height}:640:init`);
});

test(
  'pym.js, iframe-resizer 4 and @newswire/frames size the iframes to their content',
  breadth,
  async () => {
    const boxes = ['pym', 'newswire'].map((id) => `<div id="${id}" style="width:120px"></div>`);
    await page.goto(
      host.addPage(
        `${boxes.join('')}${iframe(embedUrl('dots-axis'), { width: 120, more: 'id="resized"' })}
      <script>
        new pym.Parent('pym', '${embedUrl('dots-axis')}');
        new newswireFrames.Framer(document.getElementById('newswire'), { src: '${embedUrl('dots-axis')}' });
        iFrameResize({ warningTimeout: 0, onInit: () => { inits = (window.inits ?? 0) + 1; } }, '#resized');
      </script>`,
        ['pym', 'frames', 'resizer'].map((name) => `<script src="/${name}.js"></script>`).join(''),
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
        const last = received
          .map(({ data }) => data as { sentinel?: string; height?: number })
          .filter(({ sentinel }) => sentinel === 'amp')
          .at(-1);
        return last?.height ?? 0;
      });
    await expect.poll(told).toBeGreaterThan(heightOf('dots-axis'));
    await expect.poll(async () => new Set([...(await heights()), await told()]).size).toBe(1);
    // They also follow a new height.
    await page.evaluate(() => {
      for (const box of Array.from(
        document.querySelectorAll<HTMLElement>('#pym, #newswire, #resized'),
      ))
        box.style.width = '400px';
    });
    await expect.poll(heights).toEqual(Array(3).fill(heightOf('dots-axis')));
    // When the window changes, iframe-resizer asks again, and does not initialise the iframe again.
    const inits = () => page.evaluate(() => (globalThis as { inits?: number }).inits);
    const begun = await inits();
    expect(begun).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    const answers = () => page.evaluate(() => received.map(({ data }) => String(data)));
    const answer: unknown = expect.stringMatching(/^\[iFrameSizer].*:resizeParent$/);
    await expect.poll(answers).toContainEqual(answer);
    expect(await inits()).toBe(begun);
    // iframe-resizer also posts to an iframe that is still empty, which Firefox reports as an error.
    const errors = await page.errors();
    expect(errors.filter((error) => !error.startsWith('The target origin'))).toEqual([]);
  },
);
