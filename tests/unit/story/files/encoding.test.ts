import { expect, test } from 'vitest';
import { decode } from '../../../../src/story/files/content-file.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each<[string, Uint8Array, number, RegExp]>([
  ['Latin-1', latin1('a,b\nc,d\ncaf\xe9,e\n\xe9\n'), 3, /not UTF-8: save the file as UTF-8/],
  ['UTF-16', latin1('\xff\xfea\0\n\0'), 1, /not UTF-8/],
  ['UTF-16 without a mark', latin1('a\0b\0'), 1, /nobody can see, U\+0000/],
  ['an override of direction', new TextEncoder().encode('a\nb\u202Ec\n'), 2, /U\+202E/],
])(
  'bytes that are not text are refused, with the line of the first fault: %s',
  (_, file, line, message) => {
    expect(decode(file)).toEqual({
      fault: { line, message: expect.stringMatching(message) as string },
    });
  },
);
