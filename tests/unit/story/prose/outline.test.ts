import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readOutline } from '../../../../src/story/prose/read-outline.ts';

const KNOWN = { figures: {}, language: 'en-GB', lines: [] } as const;

test('the parser of the check is the one that renders', () => {
  const ofAstro = createRequire(import.meta.resolve('@astrojs/markdown-satteri'));
  expect(ofAstro.resolve('satteri')).toBe(createRequire(import.meta.url).resolve('satteri'));
});

describe('words in display type', () => {
  const stepOf = (attributes: string, words: string, size = 'size="screen"') => {
    const { outline, problems } = readOutline(
      `<Scene id="a" form="field" ${size} table="pears" title="Pears">\n\n<Step id="b" state="c" ${attributes}>\n\n### Then\n\n${words}\n\n</Step>\n\n</Scene>`,
      'story.mdx',
      KNOWN,
    );
    return {
      display: outline.scenes[0]?.steps[0]?.display,
      problems: problems.map(({ line, message }) => `${line}: ${message}`),
    };
  };
  const quote =
    '<Quote source="a" speaker="A" where="here" when="2020">\nPears take time\n</Quote>';

  test('are those in bold of a step that says so', () => {
    expect(stepOf('words="display"', '**“Yes.”** In spring\n\n**No.** In autumn')).toEqual({
      display: '“Yes.” No.',
      problems: [],
    });
    expect(stepOf('', 'It was **ripe**.')).toEqual({ display: undefined, problems: [] });
  });

  test('are those of a quotation in a scene that fills the screen, and in no other', () => {
    expect(stepOf('', quote)).toEqual({
      display: expect.stringMatching(/^.{15}$/) as string,
      problems: [],
    });
    expect(stepOf('', quote, '')).toEqual({ display: undefined, problems: [] });
  });

  test.each([
    [
      'words="large"',
      '**Yes.**',
      undefined,
      'words="large" of the step is not known: it is "display", or left out',
    ],
    [
      'words="display"',
      '**Yes.**',
      '',
      'words="display" sets a step across the screen, which the graphic of the scene "a" does not fill: leave words out, or give the scene size="screen"',
    ],
    [
      'words="display"',
      'Yes.',
      undefined,
      'the step has words="display", and none of its words are in bold: write those that are to stand large as **words**. A quotation stands large without words="display"',
    ],
  ])('are refused: %s with %s', (attributes, words, size, message) => {
    expect(stepOf(attributes, words, size).problems).toEqual([`3: ${message}`]);
  });
});
