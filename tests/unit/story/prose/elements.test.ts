import { describe, expect, test } from 'vitest';
import {
  append,
  expectSlip,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

describe('a fault in an element is reported once', () => {
  test.each<Slip>([
    ['an unknown component', 'Few were ripe.', '<Chart />'],
    ['an unknown attribute', 'state="counts/summer"', 'state="counts/summer" colour="red"'],
    ['an attribute that is code', 'state="counts/summer"', 'state={summer}'],
    ['a style attribute', 'Few were ripe.', '<b style="color:red">Few</b>'],
    ['a quotation without a source', '<Quote source="grower-2020" ', '<Quote '],
    ['a quotation without a speaker', 'speaker="A grower" ', ''],
    ['a quotation without a place', 'where="in the pear book" ', ''],
  ])('%s', expectSlip);
});

describe('an element that a story may not use is refused', () => {
  test.each([
    [
      '<iframe src="https://x.example"></iframe>',
      /<iframe> is not allowed: the page loads nothing from other sites/,
    ],
    ['<script>alert</script>', /<script> is not allowed/],
    ['<aside>Pears</aside>', /<aside> is not allowed/],
    ['<h1>Pears</h1>', /<h1> is not allowed: the headline is the title/],
    ['<object>Pears</object>', /<object> is not allowed: a story may use Markdown/],
    ['<video src="./x.mp4"></video>', /<video> is not allowed/],
    ['<img src="./x.png" alt="x" />', /<img> is not allowed: write an image as !\[what it shows\]/],
    ['<figure>', /this is not MDX/],
  ])('%s', (text, message) => {
    append(text);
    expectOneProblem(STORY, text, message);
  });

  test('elements of text may be used in place of Markdown', () => {
    append(
      '<details>\n<summary>So <abbr title="pears">p</abbr></summary>\n\nAnd so.\n\n</details>\n\n<p lang="fr">Poires<br/><b>mûres</b></p>',
    );
    expect(problems()).toEqual([]);
  });
});
