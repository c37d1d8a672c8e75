import { expect, test } from 'vitest';
import { readStory, type Scene, type Story } from '../../../../lab/bench/peers/story.ts';
import { field } from '../../../../../src/graphics/field/index.ts';
import { still } from '../../../../../src/graphics/kit/still.ts';
import type { Counts, Form } from '../../../../../src/graphics/kit/form.ts';

const DATA: Counts = {
  kind: 'counts',
  language: 'en-GB',
  rows: [
    { key: '2001', part: 2, whole: 10 },
    { key: '2002', part: 9, whole: 15 },
  ],
  words: { key: 'Year', one: 'plot', many: 'plots', part: 'let', rest: 'free' },
  breaks: [],
  notes: [],
};
const STATES = ['field/2001', 'field/2002', 'swap/2002', 'together/2002'];

const form = field as unknown as Form;
const PAGE = `<main><article><div class="tale"><div class="prose">
<h1>Plots</h1>
<section class="scene" id="plots" data-scene="plots">
<figure><figcaption>Each dot is a plot</figcaption>${still({ name: 'field', form, data: DATA, states: STATES, position: 3 })}
<p class="credit">Source</p></figure>
${STATES.map((state) => `<section data-step="${state}"><h3>${state}</h3></section>`).join('')}
<script type="application/json">${JSON.stringify(field.layout(DATA, STATES))}</script>
</section>
<p>The end</p>
</div></div></article></main>`;

const read = (): { story: Story; scene: Scene } => {
  const story = readStory(PAGE);
  const scene = story.parts.find((part) => typeof part !== 'string');
  if (!scene) throw new Error('the story has no scene');
  return { story, scene };
};

test('the story has the words of the page, and a scene where the page has one', () => {
  const { story, scene } = read();
  expect(story.title).toBe('Plots');
  expect(story.parts).toEqual(['<h1>Plots</h1>', scene, '<p>The end</p>']);
  expect(scene.steps).toEqual(STATES.map((state) => `<h3>${state}</h3>`));
});

test('rows, labels and the needle are visible at the steps that show them', () => {
  const { rows, over, needle } = read().scene;
  expect(rows.map(({ shown }) => shown)).toEqual([
    [1, 0, 1, 1],
    [0, 1, 1, 1],
  ]);
  const shownAt = (text: string) => over.filter((note) => note.text === text).map((n) => n.shown);
  expect(shownAt('2001')).toContainEqual([1, 0, 0, 0]);
  expect(shownAt('2002')).toContainEqual([0, 1, 0, 0]);
  expect(needle).toMatchObject({ x: [200, 600, 600, 600], shown: [1, 1, 0, 1] });
  expect(shownAt('20%')).toContainEqual([1, 0, 0, 0]);
  expect(shownAt('60%')).toContainEqual([0, 1, 0, 0]);
});
