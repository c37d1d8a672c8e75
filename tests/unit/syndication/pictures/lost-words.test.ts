import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { drawCard, drawStill } from '../../../../src/syndication/pictures/canvas.ts';
import { pictureTexts } from '../../../../src/syndication/pictures/lost-words.ts';
import { markup } from '../../../../src/markup/xml.ts';
import { breadth } from '../../../tags.ts';
import { fonts, labelsOf } from './data.ts';

const { content } = readContent(fileURLToPath(new URL('../../../fixtures/', import.meta.url)));
if (!content) throw new Error('the fixture stories have mistakes');
const { stories, publication } = content;

const drawn = stories.filter(({ slug }) => ['allotments', 'aelodau', 'harvest'].includes(slug));

test.each(drawn.map((story) => [story.slug, story] as const))(
  'the pictures of %s show no word but those that are checked',
  breadth,
  (_, story) => {
    const wordsIn = (texts: readonly string[]) => texts.flatMap((text) => text.split(/\s+/));
    const checked = new Set(wordsIn(pictureTexts(story, publication)));
    const pictures = [
      drawCard(story, publication, fonts),
      ...story.scenes.map((scene) => drawStill(story, publication, scene, fonts)),
    ];
    for (const picture of pictures) {
      const shown = wordsIn(labelsOf(markup(picture)));
      expect(shown.length).toBeGreaterThan(5);
      expect(shown.filter((word) => !checked.has(word))).toEqual([]);
    }
  },
);
