import { describe, expect, test } from 'vitest';
import {
  append,
  expectFault,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  type Fault,
} from '../fixture-story.ts';

useFixtureStory();

describe('a fault in an element is reported once', () => {
  test.each<Fault>([
    [
      'an unknown component',
      STORY,
      'Few were ripe.',
      '<Chart />',
      [STORY, '<Chart'],
      /<Chart> is not allowed: a story may use "Scene"/,
    ],
    [
      'an unknown attribute',
      STORY,
      'state="counts/summer"',
      'state="counts/summer" colour="red"',
      [STORY, 'colour'],
      /"colour" is not an attribute of <Step>/,
    ],
    [
      'an attribute that is code',
      STORY,
      'state="counts/summer"',
      'state={summer}',
      [STORY, 'state={'],
      /is code: write it as text/,
    ],
    [
      'a style attribute',
      STORY,
      'Few were ripe.',
      '<b style="color:red">Few</b>',
      [STORY, '<b style'],
      /security policy blocks "style"/,
    ],
    [
      'a quotation without a source',
      STORY,
      '<Quote source="grower-2020" ',
      '<Quote ',
      [STORY, '<Quote'],
      /<Quote> has no source: write source="…"$/,
    ],
    [
      'a quotation without a speaker',
      STORY,
      'speaker="A grower" ',
      '',
      [STORY, '<Quote'],
      /<Quote> has no speaker/,
    ],
    [
      'a quotation without a place',
      STORY,
      'where="in the pear book" ',
      '',
      [STORY, '<Quote'],
      /<Quote> has no where/,
    ],
  ])('%s', expectFault);
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
