import { expect, inject, test } from 'vitest';
import { loadedFonts, missingCharacters, openFontPage } from '../support/fonts.ts';
import { SLUG, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

test(
  'each page has its fonts, with every character that it and its script show, in each language',
  breadth,
  async () => {
    const page = await openFontPage();
    for (const path of [
      `stories/${SLUG}/`,
      'stories/aelodau/',
      `stories/${SLUG}/standalone.html`,
      `embed/${SLUG}/dots/`,
    ]) {
      await visit(page, `${inject('fixtures')}/${path}`);
      const { faces, asked } = await loadedFonts(page);
      expect({ path, states: [...new Set(faces.map(({ status }) => status))] }).toEqual({
        path,
        states: ['loaded'],
      });
      expect(asked).toEqual([]);
      await page.evaluate(async () => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('no')) },
        });
        const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
        press('[data-guess] button');
        const slider = document.querySelector<HTMLInputElement>('[data-guess] input');
        if (slider) slider.value = '38';
        slider?.dispatchEvent(new Event('input', { bubbles: true }));
        press('[data-guess] button');
        press('.sharing button');
        await probe.painted();
      });
      expect({ path, missing: await missingCharacters(page) }).toEqual({ path, missing: [] });
    }
    await page.close();
  },
);
