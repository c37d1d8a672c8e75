import { inflateSync } from 'node:zlib';

/** The text of each code in a font. */
type Codes = Map<string, string>;

const MATCH = {
  object: /(\d+) 0 obj\n([^]*?)\nendobj/g,
  stream: /stream\r?\n([^]*)\nendstream$/,
  named: /\/(\w+) (\d+) 0 R/g,
  token: /\/(\w+) [\d.-]+ Tf|\/(\w+) Do|<([\dA-Fa-f]+)>|(?:BT|T[dDm*])\b/g,
};

const utf16 = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));

/** Reads a font's table of codes: single codes, and ranges from a first character on. */
function codesOf(table: string): Codes {
  const codes: Codes = new Map();
  for (const [, list = ''] of table.matchAll(/beginbfchar\n([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of list.matchAll(/<(\w+)> <(\w+)>/g))
      codes.set(code, utf16(text));
  for (const [, list = ''] of table.matchAll(/beginbfrange\n([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [first, last, start] = [from, to, text].map((hex) => Number.parseInt(hex, 16));
      for (let code = first ?? 0; code <= (last ?? 0); code++) {
        const hex = code.toString(16).toUpperCase().padStart(from.length, '0');
        codes.set(hex, String.fromCharCode((start ?? 0) + code - (first ?? 0)));
      }
    }
  return codes;
}

/**
 * The text of each page of a PDF, with a space between text operations. Reads only PDFs by Chromium.
 */
export function pagesOf(pdf: Buffer): string[] {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of pdf.toString('latin1').matchAll(MATCH.object))
    objects.set(number, body);
  const streamOf = (number: string) => {
    const data = MATCH.stream.exec(objects.get(number) ?? '')?.[1];
    return data ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : '';
  };
  const namedIn = (body: string, dictionary: string) => {
    const list = new RegExp(`/${dictionary} <<([^>]*)>>`).exec(body)?.[1] ?? '';
    return new Map(Array.from(list.matchAll(MATCH.named), ([, name = '', n = '']) => [name, n]));
  };
  const fonts = new Map<string, Codes>();
  const codesIn = (font: string): Codes => {
    const known = fonts.get(font);
    if (known) return known;
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
    const codes = codesOf(table ? streamOf(table) : '');
    fonts.set(font, codes);
    return codes;
  };
  /** The text of a content stream, and of the forms that it draws. */
  const textOf = (body: string, content: string): string => {
    const [names, forms] = [namedIn(body, 'Font'), namedIn(body, 'XObject')];
    let codes: Codes = new Map();
    let text = '';
    for (const [token, font, form, hex] of content.matchAll(MATCH.token)) {
      if (font) codes = codesIn(names.get(font) ?? '');
      else if (form) {
        const number = forms.get(form) ?? '';
        const drawn = objects.get(number) ?? '';
        if (drawn.includes('/Subtype /Form')) text += ` ${textOf(drawn, streamOf(number))} `;
      } else if (hex) {
        const size = [...codes.keys()][0]?.length ?? 2;
        for (let i = 0; i < hex.length; i += size)
          text += codes.get(hex.slice(i, i + size).toUpperCase()) ?? '\uFFFD';
      } else if (token !== 'Td') text += ' ';
    }
    return text;
  };
  return [...objects.values()]
    .filter((body) => body.includes('/Type /Page\n'))
    .map((body) => textOf(body, streamOf(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '')))
    .map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Text without spaces, and without the ligatures of a host's font, to be looked for in that of a PDF. */
export const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
