import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { listOf } from '../data/problem.ts';
import { LANGUAGES } from '../language/languages.ts';

/** The forms that a new story may start with. */
const FORMS = ['dots', 'series', 'bars'] as const;
export type NewForm = (typeof FORMS)[number];

/** What an author says of a new story: an answer to each question about it, as it was written. */
export interface Answers {
  title: string;
  byline: string;
  /** What the story is about, with commas between several topics: `Fruit, Trade`. Nothing where no topic was named. */
  topic?: string | undefined;
  /** One form, or several in the order of their scenes: `dots, series`. */
  form: string;
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
  /** Whether it is asked of a story that starts with these forms; of every story by default. */
  about?: (forms: readonly string[]) => boolean;
  /** The answer where there is none. */
  otherwise?: string;
  /** Why an answer cannot be used, if it cannot. */
  fault?: (answer: string) => string | undefined;
}

/** The forms that an answer names, each once. Words that are no form are among them. */
const named = (answer: string): string[] => [
  ...new Set(answer.split(/[\s,]+/).filter((word) => word !== '' && word !== 'and')),
];

const isForm = (name: string): name is NewForm => FORMS.some((form) => form === name);

/** The forms of a new story, in the order of their scenes. */
export const formsOf = ({ form }: Pick<Answers, 'form'>): NewForm[] => named(form).filter(isForm);

/** The topics of a new story. */
export const topicsOf = ({ topic = '' }: Pick<Answers, 'topic'>): string[] =>
  topic
    .split(/[,;]/)
    .map((words) => words.trim())
    .filter((words) => words !== '');

export const QUESTIONS: readonly Question[] = [
  { flag: 'title', question: 'What is the headline?', example: 'More pears are ripe' },
  { flag: 'byline', question: 'Who reports it?', example: 'By A. Reporter' },
  {
    flag: 'topic',
    question: 'What is it about, in a word or two? You may leave this out.',
    example: 'Fruit',
    otherwise: '',
  },
  {
    flag: 'form',
    question:
      'Which graphics: dots for things counted, series for values over time, or bars? Name one, or several with commas between:',
    example: 'dots',
    otherwise: 'dots',
    fault: (answer) => {
      const forms = named(answer);
      return forms.length > 0 && forms.every(isForm)
        ? undefined
        : 'write dots, series or bars, or several of them with commas between';
    },
  },
  {
    flag: 'things',
    about: (forms) => forms.includes('dots'),
    question: 'What is counted? Give the singular and the plural, with a comma between them:',
    example: 'pear, pears',
    fault: (answer) =>
      nouns(answer) ? undefined : 'give two nouns with a comma between, such as pear, pears',
  },
  {
    flag: 'value',
    about: (forms) => forms.includes('series') || forms.includes('bars'),
    question: 'What are the values, in a few words?',
    example: 'unemployment rate',
  },
  { flag: 'source', question: 'Who published the figures?', example: 'The Office of Pears' },
];

/** The flags that a new story may have. */
export const FLAGS: readonly string[] = [...QUESTIONS.map(({ flag }) => flag), 'language'];

/** What `npm run new -- --help` prints. */
export const HELP = `npm run new -- my-story
writes content/stories/my-story/, and asks for what it needs. The name is the address of the story: small
letters, digits and hyphens. A flag answers a question before it is asked, and without a terminal all of them do:

${QUESTIONS.map(({ flag, question, example }) => `  --${flag} "${example}"\n      ${question}`).join('\n')}
  --language cy
      The language of the story, ${listOf(LANGUAGES, 'or')}, if it is not that of the publication.
`;

/** The two nouns of an answer; undefined where there are not two. */
export function nouns(answer: string): [one: string, many: string] | undefined {
  const [one = '', many = '', ...more] = answer.split(',').map((noun) => noun.trim());
  return one === '' || many === '' || more.length > 0 ? undefined : [one, many];
}

/** The answers that flags give, without the spaces around them, and without empty ones. A flag may be given several times. */
export const answersOf = (flags: Readonly<Record<string, unknown>>): Partial<Answers> =>
  Object.fromEntries(
    Object.entries(flags)
      .map(([flag, answer]): [string, string] => [flag, [answer].flat().join().trim()])
      .filter(([, answer]) => answer !== ''),
  );

/** The answers that flags give without a fault, with those that they may leave out. */
export const completed = (given: Partial<Answers>): Answers =>
  ({ form: 'dots', ...given }) as Answers;

/** What is wrong with the language that a flag names: no question asks for another. */
export const languageFault = ({ language }: Pick<Answers, 'language'>): string | undefined =>
  language === undefined || LANGUAGES.some((other) => other === language)
    ? undefined
    : `--language is "${language}": write ${listOf(LANGUAGES, 'or')}`;

/** What is wrong with the answers that flags give to the questions, a line for each. */
export function faultsOf(given: Partial<Answers>): string[] {
  const { form } = completed(given);
  return QUESTIONS.flatMap(({ flag, example, about, fault, otherwise }) => {
    // What is asked of a form that does not exist is not known.
    if (about?.(formsOf({ form })) === false) return [];
    const answer = given[flag] ?? otherwise;
    if (answer === undefined)
      return `--${flag} is missing: write, for example, --${flag} "${example}"`;
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
    if (about?.(formsOf(completed(answers as Partial<Answers>))) === false) continue;
    let answer = answers[flag];
    while (answer === undefined || fault?.(answer) !== undefined) {
      if (answer !== undefined) output.write(`${fault?.(answer) ?? ''}\n`);
      lines.setPrompt(`${question} (${example}) `);
      lines.prompt();
      const line = await typed.next();
      if (line.done) throw new Error('there was no answer: nothing was written');
      answer = line.value.trim() || otherwise;
    }
    answers[flag] = answer;
  }
  lines.close();
  return answers as Answers;
}
