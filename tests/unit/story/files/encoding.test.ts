import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/story/files/encoding.ts';

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
    ['Latin-1', latin1('a,b\nc,d\ncaf\xe9,e\n\xe9\n'), 3, /not UTF-8: .* byte E9, which is "é" in/],
    ['Windows-1252', latin1('\x93so\x94\n'), 1, /byte 93, which is "“" in Windows-1252/],
    ['a character that is cut off', latin1('a\nb\xc3\n'), 2, /byte C3, which is "Ã"/],
    ['Latin-1 after UTF-8', latin1('\xc3\xa9\n\xc3\xa9\xe9\n'), 2, /byte E9/],
    [
      'UTF-16, little-endian',
      utf16([0xff, 0xfe], 'a\n'),
      1,
      /this is UTF-16: save the file as UTF-8/,
    ],
    ['UTF-16, big-endian', Uint8Array.of(0xfe, 0xff, 0, 97), 1, /this is UTF-16/],
    ['UTF-16 without a mark', utf16([], 'ab'), 1, /there is a NUL byte/],
    ['a NUL byte', bytes('a\nb\0\n'), 2, /there is a NUL byte, as in UTF-16/],
    ['line ends of old', bytes('a\rb\r'), 1, /ends with a carriage return alone: save/],
    ['one of them among others', bytes('a\nb\r\nc\rd\n'), 3, /carriage return alone/],
    ['a control character', bytes('a\nb\u0007c\n'), 2, /control character, U\+0007/],
    ['one of Windows-1252 that was read as Latin-1', bytes('it\u0092s\n'), 1, /U\+0092/],
    ['a code point that is no character', bytes('a\nb\uFFFE\n'), 2, /U\+FFFE, which is not a char/],
    ['an override of direction', bytes('a\nb\u202Ec\n'), 2, /U\+202E, which reverses the/],
    ['a character that was lost before', bytes('a\ncaf\uFFFD\n'), 2, /"�" marks a lost character/],
  ])('%s', (_, file, line, message) => {
    const read = decode(file);
    if (!('fault' in read)) throw new Error('it was read');
    expect(read.fault.line).toBe(line);
    expect(read.fault.message).toMatch(message);
  });
});
