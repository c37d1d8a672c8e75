import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, parseBody, words } from '../build/built-site.ts';
import { serve, type Site } from '../site-server.ts';
import { readRss } from '../third-party-parsers.ts';
import { missing } from '../web-servers.ts';

// Feed readers as Debian packages them, with settings and mail in a temporary folder.
const NEWSBOAT = '/usr/bin/newsboat';
/** The Python of Debian's packages. */
const PYTHON = '/usr/bin/python3';
const FEEDPARSER = '/usr/lib/python3/dist-packages/feedparser/__init__.py';

const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
const at = (name: string) => join(folder, name);
let site: Site;
let feed = '';
beforeAll(async () => {
  site = await serve(FIXTURE_SITE);
  feed = `${site.origin}/feed.xml`;
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

/** Runs a program, whose home is the temporary folder, to its end. Returns what it printed. */
async function run(program: string, ...args: string[]): Promise<string> {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder, PYTHONUTF8: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, out + said).toBe(0);
  return out;
}

interface Item {
  url: string;
  enclosure: string;
  /** HTML. */
  text: string;
}

/** Each story of the feed as its page has it. */
const stories = (await readRss(readFileSync(join(FIXTURE_SITE, 'feed.xml'), 'utf8'))).items.map(
  ({ link = '' }) => {
    const path = join(FIXTURE_SITE, new URL(link).pathname, 'index.html');
    const page = parse(readFileSync(path, 'utf8'));
    return {
      url: link,
      enclosure: `${link}images/card.png`,
      standfirst: words(page.querySelector('.standfirst')),
      quotations: Array.from(page.querySelectorAll('blockquote > p, q'), words),
    };
  },
);
const single = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a reader sees of each story: its own summary first, its card, and every quotation in its marks. */
function expectStories(items: Item[]): void {
  expect(items).toHaveLength(stories.length);
  expect(stories.flatMap(({ quotations }) => quotations).length).toBeGreaterThan(3);
  for (const { url, enclosure, standfirst, quotations } of stories) {
    const item = items.find((item) => item.url === url);
    expect(item?.enclosure).toBe(enclosure);
    const text = single(parseBody(item?.text ?? '').body.textContent);
    expect(text.startsWith(single(standfirst)), url).toBe(true);
    for (const quotation of quotations) {
      expect(quotation).toMatch(/^["'“‘«„].*["'”’»“]$/su);
      expect(text).toContain(single(quotation));
    }
  }
}

test.skipIf(missing(NEWSBOAT))('newsboat shows each story with its text and its card', async () => {
  writeFileSync(at('urls'), `${feed}\n`);
  const files = [
    '--config-file=/dev/null',
    `--url-file=${at('urls')}`,
    `--cache-file=${at('cache')}`,
  ];
  const said = await run(NEWSBOAT, ...files, '--execute', 'reload', 'print-unread');
  expect(said).toBe(`${stories.length} unread articles\n`);
  const cache = new DatabaseSync(at('cache'), { readOnly: true });
  const items = cache
    .prepare('SELECT url, enclosure_url AS enclosure, content AS text FROM rss_item')
    .all();
  cache.close();
  expectStories(items as unknown as Item[]);
});

test.skipIf(missing(FEEDPARSER))(
  'feedparser reads each story’s summary, text and card',
  async () => {
    const script = `import feedparser, json, sys
read = feedparser.parse(sys.argv[1])
assert not read.bozo, read.bozo_exception
print(json.dumps([{'url': e.link, 'enclosure': e.enclosures[0].href, 'summary': e.summary,
  'text': e.content[0].value} for e in read.entries]))`;
    const items = JSON.parse(await run(PYTHON, '-c', script, feed)) as (Item & {
      summary: string;
    })[];
    expectStories(items);
    for (const { url, standfirst } of stories) {
      const summary = items.find((item) => item.url === url)?.summary ?? '';
      expect(single(parseBody(summary).body.textContent)).toBe(single(standfirst));
    }
  },
);
