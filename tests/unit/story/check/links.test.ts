// Every link with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  expectOneProblem,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

describe('a link that leads nowhere is reported once', () => {
  test.each<Slip>([
    ['a link to an id that is not on the page', '(#source-grower-2020)', '(#source-nobody)'],
    ['a link to a file that does not exist', '(data/pears.csv)', '(data/plums.csv)'],
    ['a link that assumes the folder on the host', '(data/pears.csv)', '(/stories/orchard/)'],
    ['a link with half an address', '(data/pears.csv)', '(https://nowhere)'],
    ['a link written as an element', 'Few were ripe.', '<a href="#gone">gone</a>'],
    ['a link that runs code', '(data/pears.csv)', '(javascript:alert)'],
  ])('%s', expectSlip);
});

describe('an address in the text', () => {
  const leadsNowhere: unknown = expect.stringMatching(
    /^content\/stories\/orchard\/story\.mdx:\d+: the link "[^]*" leads nowhere: /,
  );
  const put = (markup: string) => edit(STORY, 'Few were ripe.', `Few were ripe.\n\n${markup}`);

  test('may lead to a page, an email or a telephone call', () => {
    put(
      '[a](https://help.example/?a#b) [b](http://help.example) [c](mailto:jo@help.example) [d](tel:+448001111)',
    );
    expect(problems()).toEqual([]);
  });

  test('may be cited by a quotation, if it is a web address', () => {
    put('<blockquote cite="javascript:alert(1)">Ripe</blockquote>');
    expect(problems()).toEqual([leadsNowhere]);
    edit(STORY, 'javascript:alert(1)', 'https://grower.example/');
    expect(problems()).toEqual([]);
  });

  test('is refused outside links, images and quotations', () => {
    const markup = '<a href="https://a.example/" ping="https://b.example/">a</a>';
    put(markup);
    expect(problems()).toEqual([
      `${linePrefix(STORY, markup)}an address is not allowed in "ping" of <a>: write a link as [words](address), or an image as ![what it shows](./name.png)`,
    ]);
  });
});

describe('a link', () => {
  test('may give its address on a line of its own', () => {
    append(
      'So [they][g] say, and [so][] and [pears].\n\n[g]: #source-grower-2020\n[so]: #count\n[pears]: data/pears.csv',
    );
    expect(problems()).toEqual([]);
  });

  test('is reported where it is used, if the address on a line of its own leads nowhere', () => {
    append('So [they][g] say.\n\n[g]: #gone\n[unused]: #away');
    expectOneProblem(STORY, 'So [they]', /the link "#gone" leads nowhere/);
  });

  test('may lead to a place in another story', () => {
    append('[a](../quinces-and-markup/#sources)');
    expect(problems()).toEqual([]);
  });

  test('may escape letters that are not ASCII', () => {
    append('[c](#caf%C3%A9)\n\n## Café');
    expect(problems()).toEqual([]);
  });
});
