import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

beforeEach(() => {
  write(
    'wall.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><path d="M0 0h3v3"/></svg>',
  );
  append(`<Scene id="wall" form="image" title="Wall of {pears/spring/whole}" note="Photo: A">

<Step id="wall-one">

### One

![A wall](./wall.svg)

It is old.

</Step>

<Step id="wall-two">

### Two

It is long.

</Step>

</Scene>`);
});

test('a scene of images needs neither a table nor a state, and a step may go on with an image', () => {
  expect(problems()).toEqual([]);
});

const IN_SENTENCE =
  /^the image is in a sentence: put it on a line of its own, with an empty line before and after it$/;

describe('a fault in a scene of images is reported once', () => {
  test.each([
    [
      'no image in the first step',
      '![A wall](./wall.svg)',
      '> ![A wall](./wall.svg)',
      'id="wall-one"',
      /^the first step of the scene "wall" has no image: write !\[what it shows\]\(\.\/name\.png\) on a line of its own, under the heading$/,
    ],
    [
      'an image in a sentence of the first step',
      '![A wall](./wall.svg)',
      'A wall, as [here](#wall) ![A wall](./wall.svg).',
      'A wall, as',
      IN_SENTENCE,
    ],
    [
      'a table',
      'form="image"',
      'form="image" table="pears"',
      'id="wall"',
      /^"table" is not an attribute of <Scene>: it may have "id", "form", "title" and "note"$/,
    ],
    [
      'a state',
      'id="wall-one"',
      'id="wall-one" state="counts/spring"',
      'id="wall-one"',
      /^"state" is not an attribute of <Step>: it may have "id"$/,
    ],
  ])('%s', (_, from, to, where, message) => {
    edit(STORY, from, to);
    expectOneProblem(STORY, where, message);
  });
});
