import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { difference } from '../difference.ts';
import { engines, find, type Engine, type Page } from '../engine/index.ts';
import { read, theStory } from '../story.ts';

/** `npm run baselines`: the pictures are not compared, but taken to be compared with. */
const WRITE = process.env.BASELINES === 'write';
const BASELINES = join(import.meta.dirname, '../baselines');
const DIFFERENCES = join(import.meta.dirname, '../differences');
const MADE_WITH = join(BASELINES, 'made-with.json');
const OPENING = 'opening';

/** What is light everywhere is dark everywhere: there the last step of each scene will do. */
const SCREENS = [
  { theme: 'light', width: 390, height: 844 },
  { theme: 'light', width: 1280, height: 800 },
  { theme: 'dark', width: 390, height: 844 },
];

/** Why pictures taken here say nothing of the page, if they do not. */
function obstacle(): string | undefined {
  if (process.platform !== 'linux') return `the baselines are Linux’s, this is ${process.platform}`;
  const here = version();
  if (WRITE || here === undefined) return undefined;
  const { chromium } = JSON.parse(readFileSync(MADE_WITH, 'utf8')) as { chromium: number };
  if (here === chromium) return undefined;
  return `the baselines are Chromium ${chromium}’s, this is ${here}`;
}

/** The major version of the Chromium that is here, if one is. */
function version(): number | undefined {
  const path = find().chromium;
  if (path === undefined) return undefined;
  const words = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  return Number(/\d+/.exec(words)?.[0]);
}

/**
 * Runs in the page. Its faces are optional: one that has not come in time stays away for the visit,
 * and on a busy machine that is most. The same files, added by script, are there when they come.
 */
async function loadFonts(): Promise<void> {
  const rules = Array.from(document.styleSheets).flatMap(({ cssRules }) => Array.from(cssRules));
  for (const rule of rules) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const value = (name: string) => rule.style.getPropertyValue(name);
    const family = value('font-family').replaceAll('"', '');
    const [style, weight] = [value('font-style'), value('font-weight')];
    document.fonts.add(await new FontFace(family, value('src'), { style, weight }).load());
  }
  await lab.settled();
}

/** The ids of the steps, scene by scene. */
const scenes = () =>
  Array.from(document.querySelectorAll('[data-scene]'), (scene) =>
    Array.from(scene.querySelectorAll('[data-step]'), ({ id }) => id),
  );

async function picture(page: Page, place: string): Promise<Buffer> {
  if (place === OPENING) await page.evaluate(() => lab.settled());
  else await read(page, place);
  return page.screenshot();
}

const baseline = (name: string) => join(BASELINES, `${name}.png`);

function write(name: string, picture: Buffer): void {
  // Two thirds of the size that pngjs comes to by itself.
  const options = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;
  writeFileSync(baseline(name), PNG.sync.write(PNG.sync.read(picture), options));
}

/** What is wrong with a picture, if anything. It is then kept for somebody to look at. */
function fault(name: string, picture: Buffer): string | undefined {
  const keep = (what: string, image: Buffer) => {
    mkdirSync(DIFFERENCES, { recursive: true });
    writeFileSync(join(DIFFERENCES, `${name}.${what}.png`), image);
  };
  if (!existsSync(baseline(name))) {
    keep('actual', picture);
    return `${name}: there is no baseline`;
  }
  const before = PNG.sync.read(readFileSync(baseline(name)));
  const found = difference(before, PNG.sync.read(picture));
  if (!found) return undefined;
  keep('actual', picture);
  keep('difference', PNG.sync.write(found.image, { deflateLevel: 1 }));
  return `${name}: ${found.pixels} pixels are plainly of another colour, ${found.patch} in one place slightly`;
}

export const lookSuite = (engine: Engine): void => {
  const reason = obstacle();
  const skipped = reason === undefined ? '' : ` (skipped: ${reason})`;
  // The names of skipped tests are not in the usual report.
  if (reason !== undefined && engines.includes(engine)) console.error(`look:${skipped}`);

  describe.skipIf(reason !== undefined)(`opening and steps${skipped}`, () => {
    beforeAll(() => {
      rmSync(DIFFERENCES, { recursive: true, force: true });
      if (!WRITE) return;
      rmSync(BASELINES, { recursive: true, force: true });
      mkdirSync(BASELINES);
      writeFileSync(MADE_WITH, `${JSON.stringify({ chromium: version() }, null, 2)}\n`);
    });

    test.each(SCREENS)('$theme, at $width × $height', async ({ theme, width, height }) => {
      const dark = theme === 'dark';
      const page = await theStory(engine, { dark });
      await page.resize(width, height);
      await page.evaluate(loadFonts);
      const steps = await page.evaluate(scenes);
      const places = [OPENING, ...steps.flatMap((ids) => (dark ? ids.slice(-1) : ids))];
      const name = (place: string) => `${width}-${theme}-${place}`;
      const faults: (string | undefined)[] = [];
      for (const place of places) {
        const actual = await picture(page, place);
        if (WRITE) write(name(place), actual);
        faults.push(fault(name(place), actual));
      }
      const names = places.map(name);
      for (const { name: file } of readdirSync(BASELINES).map(parse))
        if (file.startsWith(name('')) && !names.includes(file))
          faults.push(`${file}: there is no such step`);
      expect(
        faults.filter((found) => found !== undefined),
        'See tests/browser/differences/, and if the page should look like this: npm run baselines',
      ).toEqual([]);
    });
  });
};
