// Until a script of ours runs, and where none does, a scene that may fill the screen is laid out as it was built.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { expectStill, fullScreenUrl, goTo, lookAt, SCREEN_STEPS } from '../support/full-screen.ts';
import { elsewhere, firstEngine, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** What stands between the two is the page's script. */
interface Parts {
  before: string;
  after: string;
}

let page: Page;
let server: Server;
let parts: Parts;
let origin: string;
/** The answers of the server that wait for their ends. */
let waiting: ServerResponse[];

beforeEach(async () => {
  page = await sharedPage();
  const html = await (await fetch(fullScreenUrl())).text();
  const at = html.lastIndexOf('<script type="module">');
  parts = { before: html.slice(0, at), after: html.slice(at) };
  waiting = [];
  server = createServer(({ url = '' }, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (url === '/strict') {
      const policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:";
      response.writeHead(200, { ...headers, 'content-security-policy': policy });
      response.end(parts.before + parts.after);
    } else if (url === '/cut') response.writeHead(200, headers).end(parts.before);
    else if (url === '/slow') {
      response.writeHead(200, headers).write(parts.before);
      waiting.push(response);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test.each(['strict', 'cut'])(
  'a page whose script does not come (%s) has its still and all words in its flow',
  elsewhere,
  async (how) => {
    await visit(page, `${origin}/${how}`);
    await expectStill(page);
  },
);

test.each(['observer', 'sizes'])(
  'without observers (%s), the still and all words stand in the flow',
  elsewhere,
  async (failure) => {
    await visit(page, fullScreenUrl(`?failure=${failure}`));
    expect(await page.errors()).toHaveLength(1);
    await expectStill(page);
  },
);

test('without animation frames, the words of one step at a time are seen', elsewhere, async () => {
  await visit(page, fullScreenUrl('?failure=frames'));
  for (const step of SCREEN_STEPS) {
    await goTo(page, step);
    await expect
      .poll(() =>
        page.evaluate(() =>
          Array.from(document.querySelectorAll('#springs .step'))
            .filter(
              (step) => getComputedStyle(step.querySelector('.words') ?? step).opacity === '1',
            )
            .map(({ id }) => id),
        ),
      )
      .toEqual([step]);
  }
  await page.errors();
});

test.runIf(firstEngine)(
  'a script that comes while a scene is read leaves the words where they are',
  async () => {
    await visit(page, fullScreenUrl());
    const slow = page.goto(`${origin}/slow`);
    await expect.poll(() => waiting.length).toBe(1);
    await expect
      .poll(() => page.evaluate(() => document.getElementById('springs-end') !== null))
      .toBe(true);
    await expectStill(page);
    const top = () =>
      page.evaluate(() => document.querySelector('#springs-2015 h3')?.getBoundingClientRect().top);
    await page.evaluate(() => {
      const heading = document.querySelector('#springs-2015 h3');
      scrollTo({
        top: scrollY + (heading?.getBoundingClientRect().top ?? 0) - innerHeight * 0.7,
        behavior: 'instant',
      });
    });
    const before = await top();
    for (const response of waiting) response.end(parts.after);
    await slow;
    await page.evaluate(() => probe.settled());
    expect(await page.evaluate(() => document.documentElement.dataset.ready)).toBe('');
    expect(await top()).toBe(before);
    expect(await page.evaluate(() => probe.layoutShifts)).toEqual([]);
    // Once it has left the screen, it fills the screen like any other.
    await page.evaluate(() => probe.scrollTo(probe.maxScroll()));
    await page.evaluate(() => probe.settled());
    await goTo(page, 'springs-2015');
    expect(await lookAt(page)).toMatchObject({ fills: true, active: ['springs-2015'] });
  },
);

test.runIf(firstEngine)(
  'a script that comes after the reader has read a scene keeps the reader’s place',
  breadth,
  async () => {
    await visit(page, fullScreenUrl());
    const slow = page.goto(`${origin}/slow`);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('#sources') !== null))
      .toBe(true);
    await page.evaluate(() => probe.scrollTo(probe.maxScroll()));
    const last = () =>
      page.evaluate(() => document.querySelector('#sources')?.getBoundingClientRect().top);
    const before = await last();
    for (const response of waiting) response.end(parts.after);
    await slow;
    await page.evaluate(() => probe.settled());
    expect(Math.abs(((await last()) ?? 0) - (before ?? 0))).toBeLessThan(2);
    expect(await page.evaluate(() => probe.layoutShifts)).toEqual([]);
  },
);
