// Checks of the fonts in a page.
import subset from 'subset-font';
import { expect } from 'vitest';
import { readMetrics, type FontMetrics } from '../../../src/fonts/metrics.ts';
import { engine, open, type Page } from '../engine/index.ts';
import { FONT_PROBE_SCRIPT } from './font-probe.ts';
import { PROBE_SCRIPT } from './probe.ts';
import { SCREEN } from './story.ts';

/** Our families: the others are the machine's own. */
const OURS = /^(Newsreader|Public Sans) /;

/** Opens a page with the font probe. */
export const openFontPage = (): Promise<Page> =>
  open(engine, {
    ...SCREEN,
    initScript: PROBE_SCRIPT + FONT_PROBE_SCRIPT,
  });

/** The fonts that are embedded in the open page, by family and style. */
async function facesOf(page: Page): Promise<Map<string, FontMetrics[]>> {
  const faces = new Map<string, FontMetrics[]>();
  for (const { family, style, font } of await page.evaluate(() => fontProbe.embedded())) {
    const unpacked = await subset(Buffer.from(font, 'base64'), undefined, {
      keepAllGlyphs: true,
      targetFormat: 'truetype',
    });
    const key = `${family} ${style}`;
    faces.set(key, [...(faces.get(key) ?? []), readMetrics(unpacked)]);
  }
  return faces;
}

/** The characters that the page shows in one of our faces, which does not have them. */
export async function missingCharacters(page: Page): Promise<string[]> {
  const faces = await facesOf(page);
  const shown = await page.evaluate(() => fontProbe.shownCharacters());
  expect(Object.keys(shown).filter((key) => OURS.test(key)).length).toBeGreaterThan(0);
  return Object.entries(shown).flatMap(([key, characters]) => {
    if (!OURS.test(key)) return [];
    // The sans has no italics: the browser slants it.
    const face = faces.get(key) ?? faces.get(key.replace('italic', 'normal')) ?? [];
    return (
      Array.from(characters)
        // Marks of direction are drawn in no font.
        .filter(
          (character) =>
            !/[\s\p{Cf}]/u.test(character) && !face.some((face) => face.has(character)),
        )
        .map((character) => `${key}: ${character}`)
    );
  });
}

/**
 * The state of our faces once they have loaded, and the page's other requests. The faces whose names
 * have a colon stand in until ours are there: on a machine without their local fonts, they fail.
 */
export const loadedFonts = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return {
      faces: Array.from(document.fonts, ({ family, status }) => ({
        family: family.replace(/"/g, ''),
        status,
      })).filter(({ family }) => !family.includes(':')),
      asked: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !/^data:|favicon/.test(name)),
    };
  });
