import { crc32, deflateSync } from 'node:zlib';

/** How many colours a PNG with a palette can have. */
const MOST_COLOURS = 256;

/**
 * Encodes an opaque picture as a PNG with a palette, with exactly the same colours.
 *
 * @param pixels red, green, blue and alpha of each pixel, a byte each; they start at a multiple of four
 *   bytes in their buffer
 * @returns undefined where there are more colours than a palette holds
 */
export function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> | undefined {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = emptyPalette();
  // Each row starts with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, i = 0; y < height; y++) {
    const end = i + width;
    while (i < end) {
      // Nearly all pixels are in long runs of one colour.
      const from = i;
      const colour = colours[from] ?? 0;
      do i++;
      while (i < end && colours[i] === colour);
      const index = palette.indexOf(colour);
      if (index === undefined) return undefined;
      for (let at = from; at < i; at++) rows[at + y + 1] = index;
    }
  }

  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits for each pixel, and a palette.
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  const used = palette.colours.flatMap((colour) => [
    ...new Uint8Array(Uint32Array.of(colour).buffer, 0, 3),
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('PLTE', Uint8Array.from(used)),
      chunk('IDAT', deflateSync(rows, { level: 5 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** The slots of a palette's hash table: four for each colour, so that few colours share one. */
const SLOTS = 4 * MOST_COLOURS;

/** A palette that colours are added to. A hash table of numbers takes a third of a `Map`'s time. */
function emptyPalette() {
  const colours: number[] = [];
  const keys = new Uint32Array(SLOTS);
  const indexes = new Int16Array(SLOTS).fill(-1);
  return {
    colours,
    /** The index of a colour, which is added where it is new; undefined where the palette is full. */
    indexOf(colour: number): number | undefined {
      let slot = Math.imul(colour, 0x9e3779b1) >>> 22;
      while (indexes[slot] !== -1 && keys[slot] !== colour) slot = (slot + 1) % SLOTS;
      if (indexes[slot] !== -1) return indexes[slot];
      if (colours.length === MOST_COLOURS) return undefined;
      keys[slot] = colour;
      indexes[slot] = colours.length;
      return colours.push(colour) - 1;
    },
  };
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
