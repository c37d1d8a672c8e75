/** Control characters, halves of pairs, code points that are no characters, and overrides of direction. */
const UNFIT = /[^\t\n\r\P{Cc}]|[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD\u202D\u202E]/u;

/**
 * The first character of a text that no story may have: XML forbids most of them, so that the feeds would not
 * say what the page says.
 *
 * @returns its place in the text, and the message: what it is and what to do
 */
export function unfitCharacter(text: string): { index: number; message: string } | undefined {
  const found = UNFIT.exec(text);
  return found ? { index: found.index, message: nameCharacter(found[0]) } : undefined;
}

function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (character === '\uFFFD')
    return '"\uFFFD" marks a lost character: put it back, and save the file as UTF-8';
  if (character === '\0')
    return 'there is a NUL byte, as in UTF-16 and in files that are not text: save the file as UTF-8';
  if (/\p{Cc}/u.test(character))
    return `there is a control character, U+${code}, which nobody can see: remove it`;
  if (/[\u202D\u202E]/.test(character))
    return `there is U+${code}, which reverses the direction of the text after it: remove it`;
  return `there is U+${code}, which is not a character: remove it`;
}
