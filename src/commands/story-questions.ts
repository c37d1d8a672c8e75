import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { nearest } from '../data/near.ts';
import { listOf } from '../data/problem.ts';
import { LANGUAGES } from '../language/languages.ts';

/** The forms that a new story may start with. */
const FORMS = ['dots', 'series', 'bars'] as const;
type NewForm = (typeof FORMS)[number];
/** Where nobody says which. */
const FORM: NewForm = 'dots';

/** What an author says of a new story: an answer to each question about it. */
export interface Answers {
  title: string;
  byline: string;
  form: NewForm;
  /** For counts, the noun for one of the things counted and for several, with a comma between: `pear, pears`. */
  things?: string | undefined;
  /** For values, what they are: `unemployment rate`. */
  value?: string | undefined;
  source: string;
  /** The language of the story, which no question asks for; that of the publication where no flag names one. */
  language?: string | undefined;
}

/** A flag, and the question that is asked where the flag is not given. */
interface Question {
  flag: keyof Answers;
  question: string;
  example: string;
  /** Whether it is about stories that start with a form; all stories by default. */
  about?: (form: string) => boolean;
  /** The answer where there is none. */
  otherwise?: string;
  /** Why an answer cannot be used, if it cannot. */
  fault?: (answer: string) => string | undefined;
}

export const QUESTIONS: readonly Question[] = [
  { flag: 'title', question: 'What is the headline?', example: 'More pears are ripe' },
  { flag: 'byline', question: 'Who reports it?', example: 'By A. Reporter' },
  {
    flag: 'form',
    question: 'Which graphic: dots for things counted, series for values over time, or bars?',
    example: FORM,
    otherwise: FORM,
    fault: (answer) =>
      FORMS.some((form) => form === answer) ? undefined : 'write dots, series or bars',
  },
  {
    flag: 'things',
    about: (form) => form === 'dots',
    question: 'What is counted? Give the singular and the plural, with a comma between them:',
    example: 'pear, pears',
    fault: (answer) =>
      nouns(answer) ? undefined : 'give two nouns with a comma between, such as pear, pears',
  },
  {
    flag: 'value',
    about: (form) => form !== 'dots',
    question: 'What are the values, in a few words?',
    example: 'unemployment rate',
  },
  { flag: 'source', question: 'Who published the figures?', example: 'The Office of Pears' },
];

/** The flags that a new story may have. */
export const FLAGS: readonly string[] = [...QUESTIONS.map(({ flag }) => flag), 'language'];

/** What is wrong with the flags themselves: there is no such flag, or one has no answer after it. */
export function flagFault(flags: Readonly<Record<string, unknown>>): string | undefined {
  const written = (flag: string) => `--${flag}`;
  for (const [flag, answer] of Object.entries(flags)) {
    if (!FLAGS.includes(flag)) {
      const meant = nearest(flag, FLAGS);
      return `there is no flag ${written(flag)}: ${meant === undefined ? `the flags are ${listOf(FLAGS.map(written))}` : `did you mean ${written(meant)}?`}`;
    }
    if (typeof answer !== 'string' || answer.startsWith('--'))
      return `${written(flag)} has no answer: write it after the flag, in quotation marks`;
  }
  return undefined;
}

/** The two nouns of an answer; undefined where there are not two. */
export function nouns(answer: string): [one: string, many: string] | undefined {
  const [one = '', many = '', ...more] = answer.split(',').map((noun) => noun.trim());
  return one === '' || many === '' || more.length > 0 ? undefined : [one, many];
}

/** The answers that flags give, without the spaces around them. */
export const answersOf = (flags: Readonly<Record<string, unknown>>): Partial<Answers> =>
  Object.fromEntries(
    Object.entries(flags).map(([flag, answer]) => [
      flag,
      typeof answer === 'string' ? answer.trim() : undefined,
    ]),
  );

/** The answers that flags give without a fault, with those that they may leave out. */
export const completed = (given: Partial<Answers>): Answers =>
  ({ form: FORM, ...given }) as Answers;

/** What is wrong with the language that a flag names: no question asks for another. */
export const languageFault = ({ language }: Pick<Answers, 'language'>): string | undefined =>
  language === undefined || LANGUAGES.some((other) => other === language)
    ? undefined
    : `--language is "${language}": write ${listOf(LANGUAGES, 'or')}`;

/** What is wrong with the answers that flags give to the questions, a line for each. */
export function faultsOf(given: Partial<Answers>): string[] {
  const { form = FORM } = given;
  return QUESTIONS.flatMap(({ flag, example, about, fault, otherwise }) => {
    // What is asked of a form that does not exist is not known.
    if (about && (!FORMS.includes(form) || !about(form))) return [];
    const answer = given[flag] ?? otherwise;
    if (!answer) return `--${flag} is missing: write, for example, --${flag} "${example}"`;
    const found = fault?.(answer);
    return found === undefined ? [] : `--${flag} is "${answer}": ${found}`;
  });
}

/**
 * Asks the questions that flags have not answered, each until it has an answer that can be used.
 *
 * @throws Error if the input ends first
 */
export async function ask(
  given: Partial<Answers>,
  input: Readable,
  output: Writable,
): Promise<Answers> {
  const lines = createInterface({ input, output });
  // Keeps the lines that come before they are asked for, as when several are pasted.
  const typed = lines[Symbol.asyncIterator]();
  const answers: Partial<Record<keyof Answers, string | undefined>> = { ...given };
  for (const { flag, question, example, fault, about, otherwise } of QUESTIONS) {
    if (about?.(answers.form ?? FORM) === false) continue;
    while (!answers[flag] || fault?.(answers[flag]) !== undefined) {
      if (answers[flag]) output.write(`${fault?.(answers[flag]) ?? ''}\n`);
      lines.setPrompt(`${question} (${example}) `);
      lines.prompt();
      const line = await typed.next();
      if (line.done) throw new Error('there was no answer: nothing was written');
      answers[flag] = line.value.trim() || otherwise;
    }
  }
  lines.close();
  return answers as Answers;
}
