import { beforeEach, describe, expect, test } from 'vitest';
import { CELLS, fillTextFields, LABELS, NAMES, RUNNING, putText } from '../../../text-fields.ts';
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

describe('running text', () => {
  beforeEach(() => fillTextFields(files));

  test.each(RUNNING)('may name a figure: %s', (place, file) => {
    put(place, file, 'So {pears/summer/share}');
    expect(problems()).toEqual([]);
  });

  test.each(RUNNING)('is refused if it names an unknown figure: %s', (place, file) => {
    put(place, file, 'So {pears/winter/share}');
    expectOneProblem(file, '{pears/winter/share}', /no row "winter": its rows are/);
  });

  test.each(RUNNING)('is refused if a percentage is typed in it: %s', (place, file) => {
    put(place, file, 'So 44 %');
    expectOneProblem(
      file,
      '44 %',
      /"44 %" is typed by hand: write \{table\/row\/share\}, so that it follows/,
    );
  });

  test.each(RUNNING)('is refused if a sign follows a figure: %s', (place, file) => {
    put(place, file, 'So {pears/summer/part}%');
    expectOneProblem(
      file,
      '{pears/summer/part}%',
      /"%" follows a figure, which brings its own sign/,
    );
  });
});

describe('a label', () => {
  beforeEach(() => fillTextFields(files));

  test.each(LABELS)('is refused if it names a figure: %s', (place, file) => {
    put(place, file, 'So {pears/summer/share}');
    expectOneProblem(
      file,
      '{pears/summer/share}',
      /no figure is filled in here, so ".*" would be printed as it is: word it without/,
    );
  });

  test.each(LABELS)('is refused if a percentage is typed in it: %s', (place, file) => {
    put(place, file, 'So 44%');
    expectOneProblem(
      file,
      '44%',
      /"44%" is typed by hand: no figure is filled in here, so word it without/,
    );
  });
});

describe('a text that repeats the words of others', () => {
  beforeEach(() => fillTextFields(files));

  test.each(NAMES)('may have a percentage as a name: %s', (place, file) => {
    put(place, file, 'The 44%');
    expect(problems()).toEqual([]);
  });

  test.each(NAMES)('is refused if it names a figure: %s', (place, file) => {
    put(place, file, 'The {pears/summer/share}');
    expectOneProblem(file, '{pears/summer/share}', /would be printed as it is/);
  });

  test.each(CELLS)('may have a percentage as a cell of the data: %s', (place) => {
    edit('next.csv', place, 'So 44%');
    expect(problems()).toEqual([]);
  });

  test.each(CELLS)('is refused if it names a figure in a cell of the data: %s', (place) => {
    edit('next.csv', place, '{pears/summer/share}');
    expect(problems()).toEqual([
      expect.stringMatching(
        /next\.csv:2: "(label|text|count)" has "\{pears\/summer\/share\}" in it/,
      ),
    ]);
  });

  test('may have a percentage that was wrong, as a correction, and name the right figure', () => {
    put('CORRECTION', STORY, 'It said 45%. It is {pears/summer/share}.');
    expect(problems()).toEqual([]);
    edit(STORY, '{pears/summer/share}.', '{pears/winter/share}.');
    expectOneProblem(STORY, 'pears/winter/share', /no row "winter"/);
  });
});
