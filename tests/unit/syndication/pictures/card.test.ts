import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { byId, type Story } from '../../../../src/story/story.ts';
import { cutWords } from '../../../../src/syndication/pictures/lost-words.ts';
import { markup } from '../../../../src/markup/xml.ts';
import { drawCard } from '../../../../src/syndication/pictures/canvas.ts';
import { cardOf } from '../../../../src/syndication/pictures/pictures.ts';
import { readXml } from '../../../third-party-parsers.ts';
import { all, fonts, labelsOf } from './data.ts';

const { content } = readContent(fileURLToPath(new URL('../../../fixtures/', import.meta.url)));
if (!content) throw new Error('the fixture stories have mistakes');
const { stories, publication } = content;
const named = stories.map((story) => ({ ...story, id: story.slug }));
const values = byId(named, 'harvest');
const bare: Story = { ...values, meta: { ...values.meta, opening: undefined } };
const drawn = (story: Story) => ({
  svg: markup(drawCard(story, publication, fonts)),
  alt: cardOf(story, '').alt,
});

describe('the card of a story', () => {
  test.each([
    ['of values shows every value of its opening', values, ['Hill', 'Mill', 'Green', 'North']],
    ['of values without an opening shows every value of its last graphic', bare, undefined],
  ])('%s, and says so', (_, story, keys) => {
    const data = story.scenes.at(keys ? 0 : -1)?.data;
    if (data?.kind !== 'values') throw new Error('the scene draws no values');
    const { svg, alt } = drawn(story);
    for (const { text } of data.rows.filter(({ key }) => keys?.includes(key) ?? true)) {
      expect(labelsOf(svg)).toContain(text.replace('\u00A0', ' '));
      expect(alt).toContain(text);
    }
  });

  test('of counts tells of the notes and of the changes between their rows, and of nothing else', () => {
    const story = byId(named, 'allotments');
    const lines = [{ at: 50, label: 'half of them' }];
    const tables: Story['tables'] = {};
    for (const [name, table] of Object.entries(story.tables)) {
      const [first = '', left = '', row = ''] = table.rows.map(({ key }) => key);
      const breaks = [
        { before: first, label: 'an old rule', note: 'An old rule came.' },
        { before: left, label: 'another rule', note: 'Another rule came.' },
        { before: row, label: 'a new rule', note: 'A new rule came.' },
      ];
      const notes = [{ row, text: 'counted late' }];
      tables[name] = { ...table, lines, breaks, notes };
    }
    const { svg, alt } = drawn({ ...story, tables });
    const told = [...labelsOf(svg), alt].join('\n');
    for (const words of ['half of them', 'an old rule', 'An old rule', 'without one'])
      expect(told).not.toContain(words);
    // The second row is left out of the card, and the change before it is not.
    expect(labelsOf(svg)).not.toContain('2015');
    expect(labelsOf(svg)).toEqual(
      expect.arrayContaining(['another rule', 'a new rule', 'counted late']),
    );
    for (const words of ['Another rule came.', 'A new rule came.', 'counted late'])
      expect(alt).toContain(words);
  });

  test('without a graphic has its headline across it, and its standfirst', () => {
    const none = { ...bare, scenes: [] };
    expect(cutWords(none, publication, fonts)).toEqual([]);
    const { svg, alt } = drawn(none);
    expect(alt).toBe(none.meta.title);
    expect(labelsOf(svg).join(' ')).toContain(none.meta.standfirst.replace(/\s/g, ' '));
    const title = all(readXml(svg)).find(({ attributes }) =>
      attributes['font-family']?.startsWith('Newsreader'),
    );
    expect(Number(title?.attributes['font-size'])).toBeGreaterThan(75);
  });
});
