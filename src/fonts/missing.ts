import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT, PUBLICATION_FILE, storyFolder } from '../addresses/content.ts';

/** The characters of a page that its fonts do not have. */
export interface MissingCharacters {
  /** A path within the site: `stories/pears/index.html`. */
  path: string;
  characters: readonly string[];
}

/** A line of the content with missing characters, or a page where none of them is in the content. */
interface Place {
  file: string;
  line: number | undefined;
  characters: Set<string>;
}

const WRITTEN = /\.(mdx|csv|yaml)$/;
/** How many lines of one file the report lists: a story in another script has hundreds. */
const MOST_LINES = 10;

/**
 * Reports missing characters: one message for each line of the content that has some, or for the
 * page, where they do not come from the content. Readers see such a character in a font of their own.
 *
 * @param root the project's folder, which holds `content/`
 */
export function describeMissing(root: string, pages: readonly MissingCharacters[]): string[] {
  const places = new Map<string, Place>();
  const add = (character: string, file: string, line?: number) => {
    const key = `${file}:${line ?? ''}`;
    const place = places.get(key) ?? { file, line, characters: new Set() };
    place.characters.add(character);
    places.set(key, place);
  };
  for (const { path, characters } of pages) {
    if (characters.length === 0) continue;
    const left = new Set(characters);
    for (const file of contentOf(root, path))
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .forEach((line, i) => {
          const text = decoded(line);
          for (const character of characters) {
            if (!text.includes(character)) continue;
            left.delete(character);
            add(character, file, i + 1);
          }
        });
    for (const character of left) add(character, path);
  }
  const byFile = Map.groupBy(places.values(), ({ file }) => file);
  return Array.from(byFile, ([file, places]) => {
    const messages = places.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(messageOf);
    if (messages.length <= MOST_LINES) return messages;
    const more = messages.length - MOST_LINES;
    return [...messages.slice(0, MOST_LINES), `${file}: the same on ${more} more lines`];
  }).flat();
}

function messageOf({ file, line, characters }: Place): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: no typeface has ${charactersOf(characters)}: readers will see it in another font`;
}

/** The content files whose text a page can show. */
function contentOf(root: string, path: string): string[] {
  const slug = /^(?:stories|embed)\/([^/]+)\//.exec(path)?.[1] ?? '';
  const folder = slug === '' ? CONTENT : storyFolder(slug);
  const inside = existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    : [];
  const files = inside.filter((file) => WRITTEN.test(file)).map((file) => join(folder, file));
  if (slug !== '') files.push(PUBLICATION_FILE);
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

/** A line with its character references (MDX) and escapes (YAML) decoded. */
export const decoded = (line: string): string =>
  line
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replace(
      /&#[xX]([\da-fA-F]{1,6});|\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})|\\x([\da-fA-F]{2})/g,
      (_, ...digits: (string | undefined)[]) =>
        characterOf(Number.parseInt(digits.slice(0, 4).join(''), 16)),
    );

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** `"ő" (U+0151) and "ű" (U+0171)`: the code point tells apart characters that look alike. */
export function charactersOf(characters: Iterable<string>): string {
  const names = Array.from(characters, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `"${character}" (U+${code})`;
  });
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
