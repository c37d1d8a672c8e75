import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { append, linePrefix, problems, STORY, useFixtureStory, write } from '../fixture-story.ts';

useFixtureStory();

beforeEach(async () => {
  const red = sharp({ create: { width: 6, height: 4, channels: 3, background: '#c33' } });
  write('Pear.JPG', await red.jpeg().toBuffer());
});

const picture = (content: string, attributes = 'caption="Pears in {pears/summer/part}."') =>
  append(`<Picture ${attributes}>\n\n${content}\n\n</Picture>`);
const IMAGE = '![A pear](./Pear.JPG)';

test.each([
  'caption="Pears, {pears/summer/part} of them."',
  'caption="Pears" credit="Photo: A grower, 44%"',
])('an image may have a caption and a credit: %s', (attributes) => {
  picture(IMAGE, attributes);
  expect(problems()).toEqual([]);
});

describe('a fault in a picture is reported once', () => {
  const HOLDS =
    'a <Picture> holds one image: write ![what it shows](./name.png) on a line of its own, with an empty line before and after it';
  test.each([
    ['without an image', 'Pears', undefined, HOLDS],
    ['with words beside the image', `${IMAGE} So.`, undefined, HOLDS],
    ['without a caption', IMAGE, 'credit="A"', '<Picture> has no caption: write caption="…"'],
    [
      'with a percentage in its caption',
      IMAGE,
      'caption="Of them, 44%"',
      '"44%" is no number of the data: correct it, or write {given/source/44%} if a source gives it, =44%= if it is meant as it stands, or =44%, ours= if you worked it out',
    ],
  ])('%s', (_, content, attributes, message) => {
    picture(content, attributes);
    const found = problems().filter((line) => !line.includes('Pear.JPG'));
    expect(found).toEqual([`${linePrefix(STORY, '<Picture')}${message}`]);
  });

  test('on one line with its image, which would be no valid HTML', () => {
    append(`So <Picture caption="Pears">${IMAGE}</Picture>`);
    expect(problems()).toEqual([`${linePrefix(STORY, '<Picture')}${HOLDS}`]);
  });
});
