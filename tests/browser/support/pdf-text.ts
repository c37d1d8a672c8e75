import { extractText } from 'unpdf';
import type { Page } from '../engine/index.ts';

/** The text of each sheet, when the page is printed. Only Chromium prints without asking. */
export async function pagesOf({ pdf }: Page): Promise<string[]> {
  const printed = new Uint8Array((await pdf?.()) ?? []);
  const { text } = await extractText(printed);
  return text.map((words) => words.replace(/\s+/g, ' ').trim());
}

/** Text without spaces, and without the ligatures of a host's font, to be looked for in that of a PDF. */
export const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
