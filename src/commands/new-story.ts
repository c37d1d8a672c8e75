// `npm run new -- my-story`: writes the folder of a new story, which a build accepts as it is.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Slugger from 'github-slugger';
import { storyFolder } from '../addresses/paths.ts';
import { formatProblem } from '../data/problem.ts';
import { isSlug } from '../data/text.ts';
import { readChecked } from '../build/checked.ts';
import {
  answersOf,
  ask,
  completed,
  faultsOf,
  FLAGS,
  HELP,
  languageFault,
} from './story-questions.ts';
import { storyFiles } from './story-template.ts';

/** Checks the name of a new story. @throws Error if there can be no such story, or there is one */
function freeFolder(root: string, names: readonly string[]): string {
  const [slug, ...more] = names;
  if (slug === undefined)
    throw new Error("the story's name is missing: write npm run new -- my-story");
  if (more.length > 0 || !isSlug(slug)) {
    const right = new Slugger().slug(names.join(' '));
    throw new Error(
      `"${names.join(' ')}" cannot be the story's address: write it in small letters, digits and hyphens, such as ${isSlug(right) ? right : 'my-story'}`,
    );
  }
  const folder = join(root, storyFolder(slug));
  if (existsSync(folder))
    throw new Error(
      `${storyFolder(slug)} is there already, and stays as it is: choose another name`,
    );
  return folder;
}

async function main(root: string): Promise<void> {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' as const, short: 'h' },
      ...Object.fromEntries(
        FLAGS.map((flag) => [flag, { type: 'string' as const, multiple: flag === 'form' }]),
      ),
    },
  });
  if (flags.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const given = answersOf(flags);
  const folder = freeFolder(root, positionals);
  const unknown = languageFault(given);
  if (unknown !== undefined) throw new Error(unknown);
  const faults = faultsOf(given);
  if (faults.length > 0 && !process.stdin.isTTY) throw new Error(faults.join('\n'));
  const answers =
    faults.length > 0 ? await ask(given, process.stdin, process.stdout) : completed(given);

  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');
  mkdirSync(join(folder, '..'), { recursive: true });
  // Fails where somebody has made the folder in the meantime.
  mkdirSync(folder);
  for (const [name, text] of Object.entries(storyFiles(answers, today)))
    writeFileSync(join(folder, name), text, { flag: 'wx' });

  const shown = `${storyFolder(positionals[0] ?? '')}/`;
  process.stdout.write(`${shown} is written. Its figures and words are examples: replace them.\n`);
  const mistakes = readChecked(root).problems.filter(({ file }) => file.startsWith(shown));
  process.stdout.write(mistakes.map((problem) => `${formatProblem(problem)}\n`).join(''));
  process.stdout.write('To see it while you write: npm run dev. To check it: npm run check.\n');
}

try {
  await main(fileURLToPath(new URL('../../', import.meta.url)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
