import { Readability } from '@mozilla/readability';
import { expect, test } from 'vitest';
import { parse, parseBody, PROSE, publication, read, slugs, words } from './dist.ts';

test.each(slugs)(
  'a reader view of %s keeps the note, the text, the captions, the numbers and the help',
  (slug) => {
    const html = read(`stories/${slug}/index.html`);
    const page = parse(html);
    const article = new Readability(parse(html)).parse();
    expect(article?.title).toBe(words(page.querySelector('h1')));
    expect(article?.siteName).toBe(publication.name);
    const kept = parseBody(article?.content ?? '');
    const text = words(kept.body);
    const wanted =
      `.standfirst, .note, .byline, ${PROSE}, .quote figcaption, .graphic figcaption, ` +
      'caption, th, td, .sources li, .help li';
    const elements = Array.from(page.querySelectorAll(wanted), words);
    expect(elements.length).toBeGreaterThan(60);
    for (const element of elements) expect(text).toContain(element);
    expect(kept.querySelectorAll('svg[role="img"][aria-label]')).toHaveLength(
      page.querySelectorAll('[data-scene]').length,
    );
  },
);
