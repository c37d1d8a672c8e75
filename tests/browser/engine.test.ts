import { createServer } from 'node:http';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, open, type Page } from './engine/index.ts';
import { listen } from './engine/proxy.ts';

const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html');
  if (url.endsWith('.png')) response.statusCode = 404;
  response.end(
    `<!doctype html><html lang="en"><title>${url}</title><link rel="icon" href="data:,">
    <p>${url}</p><a href="/second">second</a><noscript><p id="off">off</p></noscript>
    <script>document.body.dataset.scripts = 'on';
      addEventListener('pageshow', (e) => { document.body.dataset.persisted = e.persisted })</script>
    ${url === '/broken' ? '<img src="/no.png"><script>throw new Error("broken")</script>' : ''}`,
  );
});
let base: string;
beforeAll(async () => {
  base = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Width and height of a PNG whose pixels are all there. */
function decode(png: Buffer): [number, number] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[png.readUInt8(25)] ?? NaN;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  expect(inflateSync(Buffer.concat(data))).toHaveLength(height * (1 + width * channels));
  return [width, height];
}

const viewport = () => [innerWidth, innerHeight];

describe.each(engines)('%s', (engine) => {
  let page: Page;
  let still: Page;
  beforeAll(async () => {
    // Together, since neither start keeps two cores busy.
    [page, still] = await Promise.all([
      open(engine, {
        width: 390,
        height: 844,
        dark: true,
        reduced: true,
        initScript: 'window.early = document.scripts.length',
      }),
      open(engine, { js: false }),
    ]);
    await Promise.all([page.goto(`${base}/first`), still.goto(`${base}/first`)]);
  });
  afterAll(() => Promise.all([page.close(), still.close()]));

  test('the viewport, the media features and the first script are those asked for', async () => {
    expect(await page.evaluate(viewport)).toEqual([390, 844]);
    const media = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'];
    expect(await page.evaluate((all) => all.map((m) => matchMedia(m).matches), media)).toEqual([
      true,
      true,
    ]);
    expect(await page.evaluate(() => (window as Window & { early?: number }).early)).toBe(0);
  });

  test('a resize and a picture are exact', async () => {
    expect(decode(await page.screenshot())).toEqual([390, 844]);
    for (const [width, height] of [
      [320, 256],
      [1920, 1080],
      [844, 390],
    ] as const) {
      await page.resize(width, height);
      expect(await page.evaluate(viewport)).toEqual([width, height]);
    }
    expect(decode(await page.screenshot())).toEqual([844, 390]);
  });

  test('the Tab key moves a visible focus', async () => {
    const focused = () => document.activeElement?.matches('a:focus-visible');
    expect(await page.evaluate(focused)).toBe(false);
    await page.press('Tab');
    await expect.poll(() => page.evaluate(focused)).toBe(true);
  });

  test('back leads to the page before, out of the cache', async () => {
    await page.press('Enter');
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/second');
    await page.back();
    const where = () => [location.pathname, document.body.dataset.persisted];
    await expect.poll(() => page.evaluate(where)).toEqual(['/first', 'true']);
    await page.forward();
    expect(await page.evaluate(() => location.pathname)).toBe('/second');
    await expect(page.evaluate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  test('errors are told until the next goto', async () => {
    expect(await page.errors()).toEqual([]);
    await page.goto(`${base}/broken`);
    await expect.poll(() => page.errors()).toContainEqual(`404 ${base}/no.png`);
    expect(await page.errors()).toContainEqual(expect.stringContaining('broken'));
    await page.goto(`${base}/first`);
    expect(await page.errors()).toEqual([]);
  });

  test('without JavaScript no script of the page runs', async () => {
    const off = () => [
      document.body.dataset.scripts === undefined,
      document.querySelector('#off')?.textContent,
    ];
    expect(await still.evaluate(off)).toEqual([true, 'off']);
    expect(await still.evaluate(viewport)).toEqual([1280, 800]);
  });
});
