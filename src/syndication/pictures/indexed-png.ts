import { crc32, deflateSync } from 'node:zlib';

/** How many colours a PNG with a palette can have. */
const MOST_COLOURS = 256;

/**
 * Encodes an opaque picture as a PNG with a palette, with exactly the same colours.
 *
 * @param pixels red, green, blue and alpha of each pixel, a byte each
 * @returns undefined where there are more colours than a palette holds
 */
export function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> | undefined {
  const colours = new Uint32Array(new Uint8Array(pixels).buffer);
  const palette = new Map<number, number>();
  // Each row starts with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i] ?? 0;
    if (colour !== last) {
      last = colour;
      index = palette.get(colour) ?? palette.size;
      if (index === MOST_COLOURS) return undefined;
      palette.set(colour, index);
    }
    rows[i + Math.floor(i / width) + 1] = index;
  }

  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits for each pixel, and a palette.
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  const used = [...palette.keys()].flatMap((colour) => [
    ...new Uint8Array(Uint32Array.of(colour).buffer, 0, 3),
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('PLTE', Uint8Array.from(used)),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** A chunk of a PNG: the length, the name, the data, and a checksum of both. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
