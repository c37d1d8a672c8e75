import { remarks } from '../kit/remarks.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Values } from '../kit/form.ts';

/** Every row in the order of the file, with its value, and what is said of rows and of values. */
export function describe(data: Values): string {
  const { language, rows, words } = data;
  const { graphics, page } = dictionaryOf(language);
  const values = rows.map(({ label, text }) => `${label}: ${text}`);
  return `${graphics.bars(words.value)} ${values.join(page.semicolon)}.${remarks(data)}`;
}
