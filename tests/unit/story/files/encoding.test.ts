import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/story/files/content-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('bytes that are UTF-8 text are decoded', () => {
  test.each([
    ['UTF-8', 'Café – “so”\n\tand 🍐\n', 'Café – “so”\n\tand 🍐\n'],
    ['UTF-8 with a byte-order mark', '\uFEFFa\n', 'a\n'],
    ['line ends of Windows', 'a\r\nb\r\n', 'a\r\nb\r\n'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(decode(bytes(text))).toEqual({ text: expected });
  });
});

describe('bytes that are not text are refused, with the line of the first fault', () => {
  const utf16 = (mark: number[], text: string) =>
    Uint8Array.from([...mark, ...Array.from(text, (c) => [c.charCodeAt(0), 0]).flat()]);

  test.each<[string, Uint8Array, number, RegExp]>([
    ['Latin-1', latin1('a,b\nc,d\ncaf\xe9,e\n\xe9\n'), 3, /not UTF-8: save the file as UTF-8/],
    ['UTF-16', utf16([0xff, 0xfe], 'a\n'), 1, /not UTF-8/],
    ['UTF-16 without a mark', utf16([], 'ab'), 1, /nobody can see, U\+0000/],
    ['a control character', bytes('a\nb\u0007c\n'), 2, /nobody can see, U\+0007/],
    ['a code point that is no character', bytes('a\nb\uFFFE\n'), 2, /U\+FFFE/],
    ['an override of direction', bytes('a\nb\u202Ec\n'), 2, /U\+202E/],
  ])('%s', (_, file, line, message) => {
    const read = decode(file);
    if (!('fault' in read)) throw new Error('it was read');
    expect(read.fault.line).toBe(line);
    expect(read.fault.message).toMatch(message);
  });
});
