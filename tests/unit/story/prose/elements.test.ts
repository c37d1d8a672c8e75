import { describe, expect, test } from 'vitest';
import { append, expectSlip, problems, useFixtureStory, type Slip } from '../fixture-story.ts';

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

test('elements of text may be used in place of Markdown', () => {
  append(
    '<details>\n<summary>So <abbr title="pears">p</abbr></summary>\n\nAnd so.\n\n</details>\n\n<p lang="fr">Poires<br/><b>mûres</b></p>',
  );
  expect(problems()).toEqual([]);
});
