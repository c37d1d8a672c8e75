import { dictionaryOf } from '../../language/languages.ts';
import type { Values } from '../kit/form.ts';

/** Every row in the order of the file, with its value. */
export function describe({ language, rows, words }: Values): string {
  const { graphics, page } = dictionaryOf(language);
  const values = rows.map(({ label, text }) => `${label}: ${text}`);
  return `${graphics.bars(words.value)} ${values.join(page.semicolon)}.`;
}
