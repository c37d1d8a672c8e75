import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import {
  append,
  expectSlips,
  problems,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';
import { ENDINGS, mediaTypeOf } from '../../../../src/story/files/images.ts';
import { breadth } from '../../../tags.ts';

useFixtureStory();

const files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const red = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } });
  for (const format of ['png', 'jpeg', 'avif', 'tiff'] as const)
    files[format] = await red.clone().toFormat(format).toBuffer();
  files.svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><path d="M0 0h6"/></svg>',
  );
  files.cut = files.png?.subarray(0, 80) ?? new Uint8Array();
  files.heic = Buffer.concat([
    Buffer.from('\0\0\0\x1cftypheic\0\0\0\0mif1miafheic'),
    Buffer.alloc(2000),
  ]);
});
/** A file in the story's folder, and text that shows it. */
function show(name: string, format: string, text: string): void {
  write(name, files[format] ?? new Uint8Array());
  append(text);
}

test.each([
  ['pear.JPG', 'jpeg', './pear.JPG'],
  ['pear.avif', 'avif', './pear.avif'],
  ['pear.svg', 'svg', './pear.svg'],
  ['poire-mûre.png', 'png', './poire-m%C3%BBre.png'],
  ["a 'pear' (1) & so, [2].png", 'png', "<./a 'pear' (1) & so, [2].png>"],
])(
  'an image of a common type is accepted, whatever its name: %s',
  breadth,
  (name, format, address) => {
    show(name, format, `![A pear](${address})`);
    expect(problems()).toEqual([]);
  },
);

const shown = (what: string, ...image: Parameters<typeof show>): Slip => [
  `an image ${what}`,
  () => show(...image),
];

test('an image that cannot be shown is reported once, with what would be right', () =>
  expectSlips('images', [
    ['an image whose file does not exist', 'Few were ripe.', '![A pear](./pear.png)'],
    shown(
      'of a type that some browsers do not show',
      'pear.tiff',
      'tiff',
      '![A pear](./pear.tiff)',
    ),
    shown('whose name ends as another type does', 'pear.png', 'jpeg', '![A pear](./pear.png)'),
    shown('with a # in its name', 'a#b.png', 'png', '![A pear](<./a#b.png>)'),
    shown('that is cut off', 'pear.png', 'cut', '![A pear](./pear.png)'),
    shown('from an iPhone', 'pear.jpg', 'heic', '![A pear](./pear.jpg)'),
    shown(
      'of another story',
      'content/stories/quinces-and-markup/pear.png',
      'png',
      '![A pear](../quinces-and-markup/pear.png)',
    ),
    shown('without alternative text', 'pear.png', 'png', '![ ](./pear.png)'),
    shown('whose address is elsewhere', 'pear.png', 'png', '![A pear][pear]\n\n[pear]: ./pear.png'),
    shown('whose name is its address', 'pear.png', 'png', '![pear]\n\n[pear]: ./pear.png'),
  ]));

test('every image that is accepted has a media type', () => {
  for (const ending of ENDINGS) expect(mediaTypeOf(`pear${ending}`), ending).toMatch(/^image\//);
  expect(mediaTypeOf('pear.svg')).toBe('image/svg+xml');
});
