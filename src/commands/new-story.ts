// `npm run new -- my-story --form dots`: copies the example of a form into the folder of a new story.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { storyFolder } from '../addresses/paths.ts';
import { listOf } from '../data/problem.ts';
import { isSlug } from '../data/text.ts';

/** @throws Error if the story or its form cannot be, or the story is there */
function main(root: string): void {
  const templates = join(root, 'docs/templates');
  const forms = readdirSync(templates);
  const write = `write npm run new -- my-story --form dots. The forms are ${listOf(forms)}`;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { form: { type: 'string' } },
  });
  const { form } = values;
  const name = positionals.join(' ');
  if (name === '') throw new Error(`the story's name is missing: ${write}`);
  if (!isSlug(name))
    throw new Error(
      `"${name}" cannot be the story's address: write it in small letters, digits and hyphens, such as my-story`,
    );
  if (form === undefined) throw new Error(`the form is missing: ${write}`);
  if (!forms.includes(form)) throw new Error(`there is no form "${form}": ${write}`);
  const folder = storyFolder(name);
  if (existsSync(join(root, folder)))
    throw new Error(`${folder} is there already, and stays as it is: choose another name`);

  mkdirSync(join(root, folder), { recursive: true });
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  for (const file of readdirSync(join(templates, form))) {
    const text = readFileSync(join(templates, form, file), 'utf8');
    writeFileSync(
      join(root, folder, file),
      text.replace(/^published: \S+/m, `published: ${today}`),
      { flag: 'wx' },
    );
  }
  process.stdout.write(
    `${folder}/ is written. Its numbers and words are examples: replace them.\nTo see it while you write: npm run dev. To check it: npm run check.\n`,
  );
}

try {
  main(fileURLToPath(new URL('../../', import.meta.url)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
