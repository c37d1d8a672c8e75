import { describe, expect, test } from 'vitest';
import { hiddenBy } from '../../../../src/story/reader-view.ts';
import type { IdOutline } from '../../../../src/story/prose/outline.ts';
import { pageIds } from '../../../../src/story/prose/page-ids.ts';

const heading = (id: string, tag = 'h2'): IdOutline => ({ id, of: 'heading', tag, line: 1 });
const given = (id: string, of: IdOutline['of'] = 'step'): IdOutline => ({
  id,
  of,
  tag: 'section',
  line: 1,
});

describe('the id of a heading', () => {
  test.each([
    ['has hyphens in a word that reader views dislike', 'a-growing-share', 'a-growing-sha--re'],
    ['… or a source', 'source-bbc-2017', 'source-bbc-2017-2'],
    ['stays if it only starts like one of these', 'source-code', 'source-code'],
    [
      'has no holes where its figures were',
      '2015-the-groups-in--cases-',
      '2015-the-groups-in-cases',
    ],
    ['may be in another language', 'دول-أفريقيا', 'دول-أفريقيا'],
  ])('%s: %s', (_, id, final) => {
    expect(pageIds([heading(id)], ['bbc-2017']).headings).toEqual([final]);
  });

  test('gives way to an author’s own id, and takes none that another part would have', () => {
    const ids = [heading('spring'), given('spring'), heading('spring-2'), given('cases', 'scene')];
    const final = pageIds([...ids, heading('after-cases')], []);
    expect(final.headings).toEqual(['spring-3', 'spring-2', 'after-cases-2']);
  });

  test.each(['h2', 'h3'])('is one for which reader views keep an %s', (tag) => {
    for (const word of 'share comment -ad- com- media rss hid scroll cover-wrap sharedaddy'.split(
      ' ',
    ))
      for (const id of [word, `a-${word}-b`, `${word}-${word}`, `${word}s`])
        expect(hiddenBy(pageIds([heading(id, tag)], []).headings[0] ?? '', tag), id).toBe(
          undefined,
        );
  });
});

test('an id that an author gives is made safe, together with those of its parts', () => {
  const ids = [given('share-2014'), given('top'), given('g-value'), given('g', 'guess')];
  expect(Object.fromEntries(pageIds([...ids, given('after-g')], []).final)).toEqual({
    g: 'g',
    'share-2014': 'sha--re-2014',
    top: 'top-2',
    'g-value': 'g-value-2',
    'after-g': 'after-g-2',
  });
});
