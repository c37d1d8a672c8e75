import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What an author says of a new story: an answer to each question. */
export interface Answers {
  title: string;
  byline: string;
  /** The noun for one of the things counted and for several, with a comma between them: `pear, pears`. */
  things: string;
  source: string;
}

/** A flag, and the question that is asked where the flag is not given. */
interface Question {
  flag: keyof Answers;
  question: string;
  example: string;
  /** Why an answer cannot be used, if it cannot. */
  fault?: (answer: string) => string | undefined;
}

export const QUESTIONS: readonly Question[] = [
  { flag: 'title', question: 'What is the headline?', example: 'More pears are ripe' },
  { flag: 'byline', question: 'Who reports it?', example: 'By A. Reporter' },
  {
    flag: 'things',
    question: 'What is counted? One of them and several, with a comma between:',
    example: 'pear, pears',
    fault: (answer) =>
      nouns(answer) ? undefined : 'give two nouns with a comma between, such as pear, pears',
  },
  { flag: 'source', question: 'Who published the figures?', example: 'The Office of Pears' },
];

/** The two nouns of an answer; undefined where there are not two. */
export function nouns(answer: string): [one: string, many: string] | undefined {
  const [one = '', many = '', ...more] = answer.split(',').map((noun) => noun.trim());
  return one === '' || many === '' || more.length > 0 ? undefined : [one, many];
}

/** What is wrong with the answers that flags give, a line for each. */
export function faultsOf(given: Partial<Answers>): string[] {
  return QUESTIONS.flatMap(({ flag, example, fault }) => {
    const answer = given[flag]?.trim();
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
  const answers = { ...given };
  for (const { flag, question, example, fault } of QUESTIONS) {
    while (!answers[flag]?.trim() || fault?.(answers[flag]) !== undefined) {
      if (answers[flag]) output.write(`${fault?.(answers[flag]) ?? ''}\n`);
      lines.setPrompt(`${question} (${example}) `);
      lines.prompt();
      const line = await typed.next();
      if (line.done) throw new Error('there was no answer: nothing was written');
      answers[flag] = line.value;
    }
  }
  lines.close();
  return answers as Answers;
}
