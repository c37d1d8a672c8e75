import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  append,
  expectSlips,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';
import { ENDINGS, mediaTypeOf } from '../../../../src/story/files/images.ts';
import { breadth } from '../../../tags.ts';

useFixtureStory();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><path d="M0 0h6"/></svg>';
const files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const red = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } });
  for (const format of ['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const)
    files[format] = await red.clone().toFormat(format).toBuffer();
  files.svg = Buffer.from(SVG);
});
const bytes = (format: string) => files[format] ?? new Uint8Array();

test('an image that cannot be found is reported once', () =>
  expectSlips('images', [
    ['an image whose file does not exist', 'Few were ripe.', '![A pear](./pear.png)'],
  ]));

describe('an image of a common type is accepted, whatever its name', breadth, () => {
  test.each([
    ['pear.png', 'png', './pear.png'],
    ['pear.JPG', 'jpeg', './pear.JPG'],
    ['pear.avif', 'avif', './pear.avif'],
    ['pear.svg', 'svg', './pear.svg'],
    ['a pear.png', 'png', './a%20pear.png'],
    ['poire-mûre.png', 'png', './poire-m%C3%BBre.png'],
    ["a 'pear' (1) & so, [2].png", 'png', "<./a 'pear' (1) & so, [2].png>"],
  ])('%s', (name, format, address) => {
    write(`content/stories/orchard/${name}`, bytes(format));
    append(`![A pear](${address})`);
    expect(problems()).toEqual([]);
  });
});

describe('an image that cannot be shown is reported, with what would be right', breadth, () => {
  test.each<[string, string, string, RegExp]>([
    [
      'of a type that some browsers do not show',
      'pear.tiff',
      'tiff',
      /of a type that not every browser shows: save it as a type that ends in \.png, \.jpg, \.jpeg/,
    ],
    [
      'whose name ends as another type does',
      'pear.png',
      'jpeg',
      /holds JPEG, but its name does not say so: end its name in \.jpg/,
    ],
    [
      'with a # in its name',
      'a#b.png',
      'png',
      /has "#" in its name, which means something else in addresses: rename it/,
    ],
  ])('%s', (_, name, format, message) => {
    write(`content/stories/orchard/${name}`, bytes(format));
    append(`![A pear](<./${name}>)`);
    expectOneProblem(STORY, '![A pear]', message);
  });

  test.each<[string, () => Uint8Array]>([
    ['that is cut off', () => bytes('png').subarray(0, bytes('png').length / 2)],
  ])('%s', (_, content) => {
    write('pear.png', content());
    append('![A pear](./pear.png)');
    expectOneProblem(
      STORY,
      './pear.png',
      /cannot be read: it is not an image, or it is damaged \(.+\)\. Save it again/,
    );
  });

  test.each(['heic', 'hevx', 'mif1'])('from an iPhone, with the first brand %s', (brand) => {
    const brands = `${brand}\0\0\0\0mif1miafheic`;
    const start = Buffer.from(`\0\0\0${String.fromCharCode(8 + brands.length)}ftyp${brands}`);
    write('pear.jpg', Buffer.concat([start, Buffer.alloc(2000)]));
    append('![A pear](./pear.jpg)');
    expectOneProblem(
      STORY,
      './pear.jpg',
      /holds HEIC, which not every browser shows: save it as a type that ends in \.png, \.jpg/,
    );
  });

  test('outside the story’s folder', () => {
    write('content/stories/pears/pear.png', bytes('png'));
    append('![A pear](../pears/pear.png)');
    expect(problems()).toContainEqual(
      expect.stringMatching(/the image "\.\.\/pears\/pear.png" is not in the story's folder/),
    );
  });

  test.each(['![](./pear.png)', '![ ](./pear.png)'])('without alternative text: %s', (image) => {
    write('pear.png', bytes('png'));
    append(image);
    expectOneProblem(STORY, './pear.png', /has no alternative text: say in words what it shows/);
  });

  test.each(['![A pear][pear]', '![pear][]', '![pear]'])(
    'whose address is elsewhere: %s',
    (image) => {
      write('pear.png', bytes('png'));
      append(`${image}\n\n[pear]: ./pear.png`);
      expectOneProblem(
        STORY,
        image,
        /name the file in the image itself: write !\[.*\]\(\.\/pear\.png\)/,
      );
    },
  );
});

test('every image that is accepted has a media type', () => {
  for (const ending of ENDINGS) expect(mediaTypeOf(`pear${ending}`), ending).toMatch(/^image\//);
  expect(mediaTypeOf('images/pear.jpg')).toBe('image/jpeg');
  expect(mediaTypeOf('pear.svg')).toBe('image/svg+xml');
  expect(mediaTypeOf('pear.tiff')).toBeUndefined();
});
