import { crc32, deflateSync } from 'node:zlib';

/** How many colours a PNG with a palette can have. */
const MOST_COLOURS = 256;

/**
 * Encodes an opaque picture as a PNG with a palette. A picture of up to 256 colours keeps them exactly.
 * In one of more, colours that hardly differ become one: the one that covers most of the picture.
 *
 * @param pixels red, green, blue and alpha of each pixel, a byte each; they start at a multiple of four
 *   bytes in their buffer
 */
export function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const runs = runsOf(colours, width);
  const { palette, indexes } = paletteOf(runs);
  // Each row starts with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (const { colour, from, to } of runs) {
    const filters = Math.floor(from / width) + 1;
    rows.fill(indexes.get(colour) ?? 0, from + filters, to + filters);
  }

  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits for each pixel, and a palette.
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  const channels = palette.flatMap((colour) => [
    ...new Uint8Array(Uint32Array.of(colour).buffer, 0, 3),
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('PLTE', Uint8Array.from(channels)),
      chunk('IDAT', deflateSync(rows, { level: 5 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Pixels of one colour beside each other in a row, from an index to another. */
interface Run {
  colour: number;
  from: number;
  to: number;
}

/** The runs of a picture: nearly all of its pixels are in long ones. */
function runsOf(colours: Uint32Array, width: number): Run[] {
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < colours.length; from = to) {
    const colour = colours[from] ?? 0;
    const end = from - (from % width) + width;
    do to++;
    while (to < end && colours[to] === colour);
    runs.push({ colour, from, to });
  }
  return runs;
}

/** The palette of a picture, and the index in it of each of the picture's colours. */
function paletteOf(runs: readonly Run[]): { palette: number[]; indexes: Map<number, number> } {
  const areas = new Map<number, number>();
  for (const { colour, from, to } of runs) areas.set(colour, (areas.get(colour) ?? 0) + to - from);
  const byArea = [...areas].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  // Colours are one if they are the same but for their lowest bits, of which no more than needed.
  for (let lowest = 0; ; lowest++) {
    const mask = ((0xff << lowest) & 0xff) * 0x01010101;
    const palette: number[] = [];
    const groups = new Map<number, number>();
    const indexes = new Map(
      byArea.map((colour) => {
        const index = groups.get(colour & mask) ?? palette.push(colour) - 1;
        groups.set(colour & mask, index);
        return [colour, index];
      }),
    );
    if (palette.length <= MOST_COLOURS) return { palette, indexes };
  }
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
