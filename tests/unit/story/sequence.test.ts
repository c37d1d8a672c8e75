import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/story/read/content.ts';
import { embedNames, sequencesOf, viewsOf } from '../../../src/story/sequence.ts';
import { byId } from '../../../src/story/story.ts';

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
const { scenes } = byId(stories, 'allotments');
const [cases, axis, change, next] = scenes;
if (!cases || !axis || !change || !next) throw new Error('the story has not four scenes');

test('scenes that go on from each other are one, without the steps that only take up the last end', () => {
  const [sequence, ...others] = sequencesOf(scenes);
  expect(others).toEqual([]);
  expect(sequence).toMatchObject({
    id: 'sequence-plots',
    form: 'dots',
    table: 'plots',
    caption: cases.caption,
    title: cases.caption,
    data: cases.data,
  });
  expect(sequence?.steps.map(({ id }) => id)).toEqual([
    'cases-2014',
    'cases-2015',
    'cases-2016',
    'axis-2014',
    'axis-2015',
    'axis-2016',
    'change-2014',
    'change-2015',
    'change-2016',
  ]);
  expect(sequence?.states).toEqual(
    ['counts', 'share', 'parts'].flatMap((view) =>
      ['2014', '2015', '2016'].map((row) => `${view}/${row}`),
    ),
  );
});

test('a single scene is not a sequence, nor are two that draw different tables or have a form that does not continue', () => {
  expect(sequencesOf([])).toEqual([]);
  expect(sequencesOf([cases])).toEqual([]);
  expect(sequencesOf([cases, { ...axis, table: 'ponds' }])).toEqual([]);
  expect(sequencesOf([next, { ...next, id: 'more' }])).toEqual([]);
});

test('two scenes are enough, whatever stands between them', () => {
  const found = sequencesOf([cases, next, { ...axis, table: 'ponds' }, change]);
  expect(found.map(({ id, steps }) => [id, steps.length])).toEqual([['sequence-plots', 7]]);
});

test('each table has a sequence of its own', () => {
  const other = [cases, axis].map((scene) => ({ ...scene, table: 'ponds', caption: 'Ponds' }));
  expect(sequencesOf([...scenes, ...other]).map(({ id, title }) => [id, title])).toEqual([
    ['sequence-plots', cases.caption],
    ['sequence-ponds', 'Ponds'],
  ]);
});

test('a scene that goes from view to view is offered view by view, without the step that leads over', () => {
  const steps = [...cases.steps, ...axis.steps];
  const both = { ...cases, steps, states: steps.map(({ state }) => state) };
  expect(viewsOf(both)).toMatchObject([
    {
      id: 'view-cases-counts',
      title: 'Each dot is one plot (numbers)',
      states: ['counts/2014', 'counts/2015', 'counts/2016'],
      table: 'plots',
      data: cases.data,
    },
    {
      id: 'view-cases-share',
      title: 'Each dot is one plot (shares)',
      states: ['share/2014', 'share/2015', 'share/2016'],
    },
  ]);
  expect(embedNames([both, next])).toEqual([
    'dots',
    'timeline',
    'view-cases-counts',
    'view-cases-share',
  ]);
});

test('a scene that only takes up the view of the last one, or has one view or none, is offered whole', () => {
  expect(scenes.flatMap(viewsOf)).toEqual([]);
});

test('what partners can embed is each scene, and then each sequence', () => {
  expect(embedNames(scenes)).toEqual([
    'dots',
    'dots-axis',
    'dots-change',
    'timeline',
    'sequence-plots',
  ]);
  expect(embedNames([next])).toEqual(['timeline']);
});
