import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { difference } from '../difference.ts';
import { find, type Page } from '../engine/index.ts';
import { firstEngine, goToStep, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** `npm run baselines` writes the screenshots that later runs compare theirs with. */
const WRITE = process.env.BASELINES === 'write';
const BASELINES = join(import.meta.dirname, '../baselines');
const DIFFERENCES = join(import.meta.dirname, '../differences');
const MADE_WITH = join(BASELINES, 'made-with.json');
const OPENING = 'opening';

/** A dark screenshot of the last step of each scene is enough, because all steps share their colours. */
const SCREENS = [
  { theme: 'light', width: 390, height: 844 },
  { theme: 'light', width: 1280, height: 800 },
  { theme: 'dark', width: 390, height: 844 },
];

/** Why screenshots cannot be compared on this machine, or undefined. */
function obstacle(): string | undefined {
  if (process.platform !== 'linux') return `the baselines are Linux’s, this is ${process.platform}`;
  const here = version();
  if (WRITE || here === undefined) return undefined;
  const { chromium } = JSON.parse(readFileSync(MADE_WITH, 'utf8')) as { chromium: number };
  if (here === chromium) return undefined;
  return `the baselines are Chromium ${chromium}’s, this is ${here}`;
}

/** The major version of this machine's Chromium, if there is one. */
function version(): number | undefined {
  const path = find().chromium;
  if (path === undefined) return undefined;
  const words = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  return Number(/\d+/.exec(words)?.[0]);
}

/** The ids of the steps, scene by scene. */
const scenes = () =>
  Array.from(document.querySelectorAll('[data-scene]'), (scene) =>
    Array.from(scene.querySelectorAll('[data-step]'), ({ id }) => id),
  );

async function picture(page: Page, place: string): Promise<Buffer> {
  if (place === OPENING) await page.evaluate(() => probe.settled());
  else await goToStep(page, place);
  return page.screenshot();
}

const baseline = (name: string) => join(BASELINES, `${name}.png`);

function write(name: string, picture: Buffer): void {
  // Two thirds of the size that pngjs makes by default.
  const options = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;
  writeFileSync(baseline(name), PNG.sync.write(PNG.sync.read(picture), options));
}

/** The difference between a screenshot and its baseline, if any. The screenshot is then kept. */
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

const reason = obstacle();
const skipped = reason === undefined ? '' : ` (skipped: ${reason})`;
// The usual report does not name skipped tests.
if (reason !== undefined && firstEngine) console.error(`Screenshots:${skipped}`);

describe.skipIf(reason ?? !firstEngine)(`opening and steps${skipped}`, () => {
  beforeAll(() => {
    rmSync(DIFFERENCES, { recursive: true, force: true });
    if (!WRITE) return;
    rmSync(BASELINES, { recursive: true, force: true });
    mkdirSync(BASELINES);
    writeFileSync(MADE_WITH, `${JSON.stringify({ chromium: version() }, null, 2)}\n`);
  });

  test.each(SCREENS)('$theme, at $width × $height', breadth, async ({ theme, width, height }) => {
    const dark = theme === 'dark';
    const page = await openStory({ dark });
    await page.resize(width, height);
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
