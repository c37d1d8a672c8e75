import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { host, embedUrl, heightOf, iframe, embedPage } from '../support/embeds.ts';
import { SLUG } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

test(
  'an iframe reports its height in every protocol, and again when it changes',
  breadth,
  async () => {
    const src = embedUrl('dots', '?childId=graphic-1#?secret=aB3xY');
    await page.goto(host.addPage(iframe(src, { width: 640, height: heightOf('dots') })));
    /** What the iframe has said of one height, once each. */
    const said = (height: number) =>
      page.evaluate((height) => {
        const texts = received.map(({ data }) =>
          // Browsers order the fields differently.
          typeof data === 'string' ? data : JSON.stringify(Object.entries(data as object).sort()),
        );
        return [...new Set(texts)].filter((text) => text.includes(String(height))).sort();
      }, height);
    const inEveryProtocol = (height: number) =>
      [
        { sentinel: 'amp', type: 'embed-size', height },
        JSON.stringify({ src, context: 'iframe.resize', height }),
        { 'datawrapper-height': { [`/embed/${SLUG}/dots/`]: height } },
        `pymxPYMxgraphic-1xPYMxheightxPYMx${height}`,
        { message: 'height', value: height, secret: 'aB3xY' },
      ]
        .map((data) =>
          typeof data === 'string' ? data : JSON.stringify(Object.entries(data).sort()),
        )
        .sort();
    await expect.poll(() => said(heightOf('dots'))).toEqual(inEveryProtocol(heightOf('dots')));
    await page.evaluate(() => {
      received.length = 0;
      document.querySelector('iframe')?.style.setProperty('width', '120px');
    });
    const now = () =>
      page.evaluate(
        () =>
          received.flatMap(({ data }) => (data as { height?: number }).height ?? []).at(-1) ?? 0,
      );
    await expect.poll(now).toBeGreaterThan(heightOf('dots'));
    const height = await now();
    await expect.poll(() => said(height)).toEqual(inEveryProtocol(height));
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
  type Sent = Record<string, unknown> | string;
  const sent = () => page.evaluate(() => received.map(({ data }) => data as Sent));
  const about = (one: Sent) => typeof one !== 'string' && one['story-embed'] === 'about';
  await expect.poll(async () => (await sent()).some(about)).toBe(true);
  const heights = async () => (await sent()).filter((one) => !about(one));
  expect(await heights()).toEqual([]);
  await page.evaluate(() => document.querySelector('div')?.style.removeProperty('display'));
  const height = heightOf('dots');
  await expect.poll(heights).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  expect(await heights()).toContain(`[iFrameSizer]one:${height}:640:init`);
});

test(
  'pym.js, iframe-resizer 4 and @newswire/frames size the iframes to their content',
  breadth,
  async () => {
    const src = embedUrl('dots-axis');
    await page.goto(
      host.addPage(
        `<div id="pym"></div><div id="newswire"></div>
        ${iframe(src, { width: 120, more: 'id="resized"' })}
        <style>#pym, #newswire { width: 120px }</style>
        <script>
          new pym.Parent('pym', '${src}');
          new newswireFrames.Framer(document.getElementById('newswire'), { src: '${src}' });
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
    await expect
      .poll(async () => Math.min(...(await heights())))
      .toBeGreaterThan(heightOf('dots-axis'));
    await expect.poll(async () => new Set(await heights()).size).toBe(1);
    // They also follow a new height.
    await page.evaluate(() => {
      for (const id of ['pym', 'newswire', 'resized'])
        document.getElementById(id)?.style.setProperty('width', '400px');
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
  },
);
