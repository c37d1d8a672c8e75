// Every link with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
// @module-tag coverage
import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  expectOneProblem,
  lineOf,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const HARMFUL = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'javascript://grower.example/%0aalert(1)',
  'data:text/html,<p>',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://grower.example/',
  '//grower.example/',
  'https:grower.example',
  'https://',
  'grower.example',
];

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

  test.each(HARMFUL.filter((url) => !url.includes('<')))(
    'is refused when it is %s, in every kind of link',
    (url) => {
      put(
        `[in words](${url}),\n<a href="${url}">an element</a>, and\n[by name][there].\n\n[there]: ${url}`,
      );
      const found = problems();
      expect(found).toEqual([leadsNowhere]);
      expect(found[0]?.startsWith(linePrefix(STORY, '[in words]'))).toBe(true);
      expect(found[0]).toContain(`the link "${url}" leads nowhere`);
      const [element, name] = ['<a href', '[by name]'].map((words) => lineOf(STORY, words));
      expect(found[0]).toMatch(
        new RegExp(`\\. The same is wrong on lines ${element ?? 0} and ${name ?? 0}$`),
      );
    },
  );

  test('is refused when it is harmful in disguise', () => {
    put('[a](&#106;avascript:alert) [b](<java&#10;script:alert>) [c](<\tjavascript:alert>)');
    expect(problems()).toEqual([leadsNowhere, leadsNowhere, leadsNowhere]);
  });

  test.each(['mailto:', 'mailto:nobody', 'tel:', 'tel:freephone'])(
    'is refused when it is incomplete: %s',
    (url) => {
      put(`[write or call](${url})`);
      expect(problems()).toEqual([
        `${linePrefix(STORY, url)}the link "${url}" leads nowhere: write the whole address of a public site, or mailto:… or tel:…`,
      ]);
    },
  );

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

  test.each([
    ['<iframe src="https://a.example/" />', 'iframe'],
    ['<form action="javascript:alert(1)">Ripe</form>', 'form'],
    ['<img src="./pear.png" srcset="https://a.example/pear.png" alt="A pear" />', 'img'],
    ['<svg><a xlink:href="javascript:alert(1)">a</a></svg>', 'svg'],
    ['<area href="javascript:alert(1)" />', 'area'],
    ['<object data="https://a.example/" />', 'object'],
    ['<base href="https://a.example/" />', 'base'],
    ['<button formaction="javascript:alert(1)">Ripe</button>', 'button'],
  ])('is refused in an element that a story may not use: %s', (markup, name) => {
    put(markup);
    expect(problems()).toContainEqual(
      expect.stringContaining(`${linePrefix(STORY, markup)}<${name}> is not allowed: `),
    );
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

  test('is reported if no line gives the address of its name', () => {
    append('So\n[they][gone] say.');
    expectOneProblem(
      STORY,
      '[they]',
      /"\[they\]\[gone\]" leads nowhere: write \[words\]\(address\), or add/,
    );
  });

  test('may lead to a place in another story', () => {
    append('[a](../quinces-and-markup/#sources)');
    expect(problems()).toEqual([]);
  });

  test('may escape letters that are not ASCII', () => {
    append('[c](#caf%C3%A9)\n\n## Café');
    expect(problems()).toEqual([]);
  });

  test('to a source is written in Markdown, so that the source can lead back to it', () => {
    append('<a href="#source-grower-2020">So</a>');
    expectOneProblem(
      STORY,
      '<a href',
      /does not lead back to an <a>: write \[words\]\(#source-grower/,
    );
  });
});
