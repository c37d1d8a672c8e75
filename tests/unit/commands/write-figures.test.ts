import { expect, test } from 'vitest';
import { writeFigures } from '../../../src/commands/write-figures.ts';
import {
  append,
  at,
  edit,
  linePrefix,
  problems,
  read,
  useFixtureStory,
} from '../story/fixture-story.ts';

useFixtureStory();
const STORY = 'story.mdx';

test('--figures writes a figure for each typed number that one number of a named row is, as it is typed', () => {
  edit(STORY, 'title: Pears', 'title: 10% of them in spring');
  edit(STORY, /^standfirst: .*/m, 'standfirst: In spring, 90% of the pears were not ripe.');
  edit(STORY, 'title="Each dot is a pear"', 'title="In spring, 10% were ripe"');
  const lines = [
    'In spring, 10% of 50 pears were ripe.',
    'In summer it was 50%, or half of 60 pears.',
    'In spring 10 per cent were ripe, or 10% and 10%.',
    'Of 60 pears, 10%.',
  ];
  append(lines.join('\n\n'));
  const path = 'content/stories/orchard/story.mdx';
  const place = (text: string) => linePrefix(path, text);
  const changes = [
    [place('standfirst'), '90%', '{pears/spring/rest-share}'],
    [place('title="In'), '10%', '{pears/spring/share}'],
    [place('In spring, 10% of 50'), '10%', '<Figure of="pears/spring/share" />'],
    [place('In spring, 10% of 50'), '50', '<Figure of="pears/spring/whole" />'],
    [place('In summer it'), '60', '<Figure of="pears/summer/whole" />'],
  ].map(([line = '', from = '', to = '']) => `${line}${from} → ${to}`);
  expect(writeFigures(at('./')).toSorted()).toEqual(changes.toSorted());
  expect(read(STORY)).toContain(
    'In spring, <Figure of="pears/spring/share" /> of <Figure of="pears/spring/whole" /> pears were ripe.',
  );
  expect(read(STORY)).toContain(lines.slice(3).join('\n\n'));
  expect(problems()).toEqual([]);
});
