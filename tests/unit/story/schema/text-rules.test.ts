// Every rule on every text that an author writes. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { beforeEach, describe, expect, test } from 'vitest';
import {
  CELLS,
  CITING,
  fillTextFields,
  LABELS,
  NAMES,
  RECORD,
  RUNNING,
  putText,
} from '../../../text-fields.ts';
import { parse as parseYaml } from 'yaml';
import { COMPONENTS } from '../../../../src/story/prose/elements.ts';
import { ruleAt } from '../../../../src/story/schema/text-rules.ts';
import { SPOKEN } from '../../../../src/story/prose/words.ts';
import { jsonSchemas } from '../../../docs/fields.ts';
import {
  edit,
  expectOneProblem,
  problems,
  read,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

const files = { read, write, edit };
const put = (place: string, file: string, words: string) => putText(files, place, file, words);

test('a story with every text filled in has no problem', () => {
  fillTextFields(files);
  expect(problems()).toEqual([]);
});

describe('every text that an author writes has a rule, and is among the texts of these tests', () => {
  const placeholders: string[] = [...RUNNING, ...LABELS, ...NAMES].map(([place]) => place);
  const isTold = (text: string) => [...placeholders, RECORD].some((place) => text.includes(place));
  /** Names of other things, and values that are no text. */
  const NAMES_OF_THINGS =
    /^(opening\.(table|rows\.\*)|(tables|values)\.\*\.(source|columns\.\w+(\.\*)?|breaks\.\*\.before|notes\.\*\.row|lines\.\*\.measure)|timelines\.\*\.readings\.table|accent\.\w+|.*\b(id|date|url|phone|published|updated|figures))$/;

  test.each<[schema: string, value: () => unknown]>([
    [
      'front-matter.json',
      () => parseYaml(/^---\n([^]*?)\n---/.exec(read(STORY))?.[1] ?? '') as unknown,
    ],
    ['sources.json', () => parseYaml(read('sources.yaml')) as unknown],
  ])('in %s', (schema, value) => {
    fillTextFields(files);
    const texts = leavesOf(value());
    const paths = textPaths(JSON.parse(jsonSchemas()[schema] ?? '') as Schema);
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths.filter((path) => !NAMES_OF_THINGS.test(path))) {
      expect(ruleAt(path.split('.')), path).toBeDefined();
      const written = texts.filter((found) => found.path === path).map(({ text }) => text);
      expect(written.filter(isTold), path).not.toEqual([]);
    }
  });

  test('in the attributes of components', () => {
    fillTextFields(files);
    const REFERENCES =
      'id form size table measure with state words source of is from scene when rank'.split(' ');
    for (const [component, attributes] of Object.entries(COMPONENTS))
      for (const name of attributes.map((attribute) => attribute.replace('?', ''))) {
        if (REFERENCES.includes(name)) continue;
        expect(SPOKEN[component]?.[name], `${name} of ${component}`).toBeDefined();
        const tag = new RegExp(`<${component}[^>]*? ${name}="([^"]*)"`).exec(read(STORY));
        expect(isTold(tag?.[1] ?? ''), `${name} of ${component}`).toBe(true);
      }
  });
});

describe('a text with a figure in it', () => {
  beforeEach(() => fillTextFields(files));

  test.each(RUNNING)('%s may name one of the data, and no other', (place, file) => {
    put(place, file, 'So {pears/summer/share}');
    expect(problems()).toEqual([]);
    edit(file, '{pears/summer/share}', '{pears/winter/share}');
    expectOneProblem(file, '{pears/winter/share}', /no row "winter": its rows are/);
    edit(file, '{pears/winter/share}', '44 %');
    expectOneProblem(
      file,
      '44 %',
      /"44 %" is no number of the data: correct it, or write .*=44 %= if it is meant as it stands, or =44 %, ours= if you worked it out/,
    );
    edit(file, '44 %', '{given/letter-2021/44%}');
    if (CITING.includes(place)) expect(problems()).toEqual([]);
    else
      expectOneProblem(
        file,
        '{given/letter-2021/44%}',
        /"\{given\/letter-2021\/44%\}" cites a source, and here no link can lead to it: give the number in the text of the story, as <Given source="letter-2021">44%<\/Given>$/,
      );
  });

  test.each(LABELS)('%s, a label, has no typed percentage', (place, file) => {
    put(place, file, 'So 44%');
    expectOneProblem(
      file,
      '44%',
      /"44%" is no number of the data: correct it, or write =44%= if it is meant as it stands$/,
    );
  });
});

describe('a text that repeats the words of others', () => {
  beforeEach(() => fillTextFields(files));

  test.each(NAMES)('may have a percentage as a name: %s', (place, file) => {
    put(place, file, 'The 44%');
    expect(problems()).toEqual([]);
  });

  test.each(CELLS)('may have a percentage as a cell of the data: %s', (place) => {
    edit('next.csv', place, 'So 44%');
    expect(problems()).toEqual([]);
  });

  test('may have a percentage that was wrong, as a correction, and name the right figure', () => {
    put('CORRECTION', STORY, 'It said 45%. It is {pears/summer/share}.');
    expect(problems()).toEqual([]);
    edit(STORY, 'It said 45%.', 'It said {given/letter-2021/45%}.');
    expectOneProblem(STORY, '{given', /cites a source, and here no link can lead to it/);
    edit(STORY, '{given/letter-2021/45%}.', '45%.');
    edit(STORY, '{pears/summer/share}.', '{pears/winter/share}.');
    expectOneProblem(STORY, 'pears/winter/share', /no row "winter"/);
  });
});

/** The parts of a JSON Schema that lead to its texts. */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
}

/** The paths of a schema’s texts. A `*` is any key or place in a list. */
function textPaths(schema: Schema, path: readonly string[] = []): string[] {
  const { type, properties = {}, additionalProperties: others, items, anyOf = [] } = schema;
  const isText = [type].flat().includes('string') && !schema.enum;
  return [
    ...(isText ? [path.join('.')] : []),
    ...Object.entries(properties).flatMap(([key, inner]) => textPaths(inner, [...path, key])),
    ...(typeof others === 'object' ? textPaths(others, [...path, '*']) : []),
    ...(items ? textPaths(items, [...path, '*']) : []),
    ...anyOf.flatMap((inner) => textPaths(inner, path)),
  ];
}

/** The texts in a value, with their paths, in which a key of tables, values, timelines, parts and measures is a `*`, too. */
function leavesOf(value: unknown, path: readonly string[] = []): { path: string; text: string }[] {
  if (typeof value !== 'object' || value === null)
    return [{ path: path.join('.'), text: String(value) }];
  const isNamed = ['tables', 'values', 'timelines', 'parts', 'measures'].includes(
    path.at(-1) ?? '',
  );
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) || isNamed ? '*' : key]),
  );
}
