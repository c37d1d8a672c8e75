import { describe, expect, test } from 'vitest';
import {
  append,
  expectSlips,
  problems,
  useFixtureStory,
  expectOneProblem,
  edit,
  STORY,
} from '../fixture-story.ts';

useFixtureStory();

test('a fault in an element is reported once', () =>
  expectSlips('elements', [
    ['a style attribute', 'Few were ripe.', '<b style="color:red">Few</b>'],
    ['a quotation without a source', '<Quote source="grower-2020" ', '<Quote '],
    ['a quotation without a speaker', 'speaker="A grower" ', ''],
  ]));

test('elements of text may be used in place of Markdown', () => {
  append(
    '<details>\n<summary>So <abbr title="pears">p</abbr></summary>\n\nAnd so.\n\n</details>\n\n<p lang="fr">Poires<br/><b>mûres</b></p>',
  );
  expect(problems()).toEqual([]);
});

const NOWHERE = /^the link ".*" leads nowhere: write the whole address/;

describe('what would run in a page is refused, with its line', () => {
  test.each<[string, RegExp]>([
    ['<script>hacked = 1</script>', /^<script> is not allowed/],
    ['<iframe src="https://x.example/"></iframe>', /^<iframe> is not allowed/],
    ['<details ontoggle="hacked = 1">a</details>', /^the page's security policy blocks "ontoggle"/],
    ['<p style="background: url(https://x.example/)">a</p>', /^the page's security policy blocks/],
    ['[a](javascript:hacked=1)', NOWHERE],
    ['[a](data:text/html,hacked)', NOWHERE],
    ['![a](javascript:hacked=1)', /^the image "javascript:hacked=1" is not in the story's folder/],
    ['A {globalThis.hacked = 1} b.', /^\{globalThis\.hacked = 1\} is code/],
    ['<p title={hacked()}>a</p>', /^title of <p> is code/],
    ['export const hacked = 1', /^a story needs no import or export/],
  ])('%s', (text, message) => {
    edit(STORY, '## How it was', `## How it was\n\n${text}\n`);
    expectOneProblem(STORY, text, message);
  });
});
