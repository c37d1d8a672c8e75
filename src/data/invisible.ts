/** The characters that look like nothing, or like a plain space. */
const INVISIBLE = /[\u00A0\u2000-\u200A\u202F\u3000]|\p{Cf}/u;

/** What the most usual ones are called. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': 'a no-break space',
  '\u202F': 'a narrow no-break space',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte-order mark',
};

/** A name as readers see it: without what is invisible, and with spaces and accents of one kind. */
export const seen = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What to do about the first invisible character of a text, in sentences without the last full stop; undefined where it has none. */
export function invisibleIn(text: string): string | undefined {
  const [character] = INVISIBLE.exec(text) ?? [];
  return character === undefined
    ? undefined
    : `There is ${nameOf(character)} in it. ${adviceFor(character)}`;
}

/**
 * Why a name is not the one that looks like it, in sentences; undefined where readers can see the difference.
 *
 * @param typed the name where it is used
 * @param meant the one in the file
 */
export function unseenDifference(typed: string, meant: string): string | undefined {
  if (seen(typed) !== seen(meant)) return undefined;
  const [here] = lacking(typed, meant);
  if (here !== undefined)
    return `there is ${nameOf(here)} in it here, and none in the file. ${adviceFor(here)}.`;
  const [there] = lacking(meant, typed);
  if (there !== undefined)
    return `there is ${nameOf(there)} in it in the file, and none here. ${adviceFor(there)} there.`;
  return typed.normalize() === meant.normalize()
    ? 'it looks the same in the file, but its accents are encoded in another way. Copy it from there.'
    : undefined;
}

/** The invisible characters of a text that another one lacks. */
const lacking = (text: string, other: string): string[] =>
  Array.from(text).filter((character) => INVISIBLE.test(character) && !other.includes(character));

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${NAMES[character] ?? (isSpace(character) ? 'a special space' : 'an invisible character')} (U+${code})`;
}

const adviceFor = (character: string) => (isSpace(character) ? 'Write a plain space' : 'Remove it');

/** Whether a character takes room, as a plain space does. */
const isSpace = (character: string) => /\p{Zs}/u.test(character);
