import { lineAt } from '../../data/text.ts';
import { unfitCharacter } from '../schema/characters.ts';

/** The reason why bytes are not the text of a content file, and its line, counted from 1. */
export interface EncodingFault {
  line: number;
  message: string;
}

const SAVE = 'save the file as UTF-8';

/**
 * Reads the bytes of a content file: UTF-8 with or without a byte-order mark, and line ends of Unix
 * or of Windows.
 *
 * @returns the text without its mark, or the first fault
 */
export function decode(bytes: Uint8Array): { text: string } | { fault: EncodingFault } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { fault: { line: 1, message: `this is UTF-16: ${SAVE}` } };
  const text = utf8(bytes);
  if (text === undefined) return { fault: notUtf8(bytes) };
  const misread = MISREAD.exec(text);
  if (misread)
    return {
      fault: {
        line: lineAt(text, misread.index),
        message: nameMisread(misread[0]),
      },
    };
  const lonely = /\r(?!\n)/.exec(text);
  if (lonely)
    return {
      fault: {
        line: lineAt(text, lonely.index),
        message:
          'the line ends with a carriage return alone: save the file with line ends of Unix (LF) or Windows (CRLF)',
      },
    };
  const unfit = unfitCharacter(text);
  return unfit ? { fault: { line: lineAt(text, unfit.index), message: unfit.message } } : { text };
}

/** Characters that UTF-8 gives when it is read as Windows-1252, and saved again. */
const MISREAD =
  /Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]|Â[\u00A0-\u00BF]|â€[\u0080-\u00BF“”™˜œž¦š¢¹º]/;

/** The message for such characters, with the one that they were. */
function nameMisread(characters: string): string {
  const bytes = Uint8Array.from(
    characters,
    (character) => CODES.get(character) ?? character.charCodeAt(0),
  );
  const meant = utf8(bytes);
  return `"${characters}" is ${meant === undefined ? 'a character' : `"${meant}"`} that was read in the wrong encoding: put it back, and ${SAVE}`;
}

/** The bytes of the characters that Windows-1252 has in place of control characters. */
const CODES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, i) => {
    const byte = 0x80 + i;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte];
  }),
);

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The fault at the first byte that is not UTF-8, with the character that was probably meant. */
function notUtf8(bytes: Uint8Array): EncodingFault {
  // A lenient decoder writes this character for bytes that it cannot read.
  const [before = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD');
  const byte = bytes[new TextEncoder().encode(before).length] ?? 0;
  const character = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  const hex = byte.toString(16).toUpperCase();
  return {
    line: lineAt(before, before.length),
    message: `this is not UTF-8: there is a byte ${hex}, which is "${character}" in Windows-1252 and Latin-1. Check its accents and quotation marks, and ${SAVE}`,
  };
}
