import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { GraphicEmbed } from '../../../../src/syndication/embeds/embeds.ts';
import { graphicOembed, oembed } from '../../../../src/syndication/feeds/oembed.ts';
import { edition, publication } from '../hostile-text.ts';

test('the answer is one iframe and nothing else, with the headline as its title', () => {
  const { html, ...answer } = oembed(publication, edition);
  const body = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
  expect(body.childNodes).toHaveLength(1);
  const [frame] = body.children;
  expect(frame?.localName).toBe('iframe');
  const attributes = Object.fromEntries(
    Array.from(frame?.attributes ?? [], ({ name, value }) => [name, value]),
  );
  expect(attributes).toEqual({
    src: 'https://orchard.example/embed/pears/story/?theme=light',
    title: edition.title,
    width: '640',
    height: '800',
    frameborder: '0',
  });
  expect(answer).toEqual({
    version: '1.0',
    type: 'rich',
    title: edition.title,
    provider_name: publication.name,
    provider_url: 'https://orchard.example/',
    author_name: publication.name,
    author_url: 'https://orchard.example/',
    cache_age: 86_400,
    width: 640,
    height: 800,
    thumbnail_url: 'https://orchard.example/stories/pears/images/card.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test('the answer for a graphic has its iframe, and its picture as the thumbnail', () => {
  const embed = { graphic: edition.graphics[0], height: 500 } as GraphicEmbed;
  expect(graphicOembed(publication, 'pears', embed)).toMatchObject({
    title: edition.graphics[0]?.title,
    html: expect.stringContaining(
      'src="https://orchard.example/embed/pears/units/?theme=light"',
    ) as string,
    height: 500,
    thumbnail_url: 'https://orchard.example/stories/pears/images/units.png',
    thumbnail_width: 1200,
    thumbnail_height: 675,
  });
});
