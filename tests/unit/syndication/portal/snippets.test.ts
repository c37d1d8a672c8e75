import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { iframeSnippet, scrollingSnippet } from '../../../../src/syndication/portal/snippets.ts';
import { HOSTILE, publication } from '../hostile-text.ts';

const embed = {
  path: '/embed/pears/dots/',
  title: HOSTILE,
  language: 'en-GB' as const,
  height: 640,
};
const SRC = 'https://orchard.example/embed/pears/dots/';
const picture = {
  url: 'https://orchard.example/stories/pears/images/dots.png',
  type: 'image/png',
  width: 1200,
  height: 675,
  alt: HOSTILE,
} as const;
const attributesOf = (element: Element | null) =>
  Object.fromEntries(Array.from(element?.attributes ?? [], ({ name, value }) => [name, value]));

test('an iframe is as wide as its column, and may be opened large and copy links', () => {
  const { document } = parseHTML(`<body>${iframeSnippet(publication, embed)}</body>`);
  expect(attributesOf(document.querySelector('iframe'))).toEqual({
    src: `${SRC}?theme=light`,
    title: HOSTILE,
    lang: 'en-GB',
    width: '640',
    height: '640',
    loading: 'lazy',
    style: 'display:block;width:100%;border:0',
    allow: 'fullscreen; clipboard-write',
  });
});

test('without its script, a scrolling graphic is a link with a picture that fits its column', () => {
  const url = 'https://orchard.example/stories/pears/#count';
  const snippet = scrollingSnippet(publication, embed, url, picture);
  const { document } = parseHTML(`<body>${snippet}</body>`);
  expect(attributesOf(document.querySelector('story-embed'))).toEqual({
    src: SRC,
    theme: 'light',
    style: 'display:block',
  });
  expect(attributesOf(document.querySelector('story-embed > a'))).toEqual({
    href: url,
    lang: 'en-GB',
  });
  expect(attributesOf(document.querySelector('story-embed > a > img'))).toEqual({
    src: picture.url,
    alt: HOSTILE,
    width: '1200',
    height: '675',
    style: 'width:100%;height:auto',
    loading: 'lazy',
  });
  // The host's page does not wait for it.
  expect(attributesOf(document.querySelector('script'))).toEqual({
    src: 'https://orchard.example/embed.js',
    async: '',
  });
});
