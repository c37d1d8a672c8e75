import { crc32, deflateSync } from 'node:zlib';

/** A PNG with a palette can have 256 colours. This many look the same, and are up to a twentieth less to send. */
const MOST_COLOURS = 128;

/**
 * Encodes an opaque picture as a PNG with a palette. A picture of at most `most` colours keeps them
 * exactly. In one of more, colours that hardly differ become one: the one that covers most of the picture.
 *
 * @param pixels red, green, blue and alpha of each pixel, a byte each; they start at a multiple of four
 *   bytes in their buffer
 * @param most colours, at most 256
 */
export function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  most = MOST_COLOURS,
): Uint8Array<ArrayBuffer> {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const repeats = repeatedRows(pixels, width, height);
  const runs = runsOf(colours, width, repeats);
  const { palette, indices } = paletteOf(runs, most);
  const rows = rowsOf(runs, indices, width, repeats);

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
      chunk('IDAT', deflateSync(rows, { level: 7 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** For each row whether it is like the one above it, as most are: 1 or 0. */
function repeatedRows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const repeats = new Uint8Array(height);
  const row = (y: number) => pixels.subarray(y * width * 4, (y + 1) * width * 4);
  for (let y = 1; y < height; y++) repeats[y] = Number(Buffer.compare(row(y - 1), row(y)) === 0);
  return repeats;
}

/** The runs of pixels of one colour in a picture, but for those of repeated rows. */
interface Runs {
  /** Where each run ends, in pixels from the start of the picture. */
  ends: number[];
  /** The number of its colour. */
  numbers: number[];
  /** The picture's colours, in the order of their numbers. */
  colours: number[];
  /** How many pixels of the whole picture have each. */
  areas: number[];
}

function runsOf(pixels: Int32Array, width: number, repeats: Uint8Array): Runs {
  const ends: number[] = [];
  const numbers: number[] = [];
  const areas: number[] = [];
  const numberOf = new Map<number, number>();
  for (let y = 0; y < repeats.length;) {
    let next = y + 1;
    while (repeats[next] === 1) next++;
    const end = (y + 1) * width;
    for (let from = y * width; from < end;) {
      const colour = pixels[from] ?? 0;
      let to = from + 1;
      while (to < end && pixels[to] === colour) to++;
      let number = numberOf.get(colour);
      if (number === undefined) numberOf.set(colour, (number = areas.push(0) - 1));
      areas[number] = (areas[number] ?? 0) + (to - from) * (next - y);
      ends.push(to);
      numbers.push(number);
      from = to;
    }
    y = next;
  }
  return { ends, numbers, colours: [...numberOf.keys()], areas };
}

/** A run that is filled faster as a whole than pixel by pixel. */
const LONG = 24;

/** The rows of a PNG: each starts with its filter, which is none, and has the index of each pixel's colour. */
function rowsOf(
  { ends, numbers }: Runs,
  indices: Uint8Array,
  width: number,
  repeats: Uint8Array,
): Uint8Array {
  const rows = new Uint8Array((width + 1) * repeats.length);
  let run = 0;
  for (const [y, isRepeated] of repeats.entries()) {
    const start = y * (width + 1);
    if (isRepeated === 1) {
      rows.copyWithin(start, start - width - 1, start);
      continue;
    }
    // A row has one byte more than it has pixels.
    const shift = y + 1;
    for (let at = y * width; at < (y + 1) * width; run++) {
      const end = ends[run] ?? 0;
      const index = indices[numbers[run] ?? 0] ?? 0;
      if (end - at < LONG) while (at < end) rows[shift + at++] = index;
      else rows.fill(index, shift + at, shift + end);
      at = end;
    }
  }
  return rows;
}

/** The palette of a picture, and the index in it of each of the picture's colours, by their numbers. */
function paletteOf(
  { colours, areas }: Runs,
  most: number,
): { palette: number[]; indices: Uint8Array } {
  const byArea = [...colours.keys()].sort((a, b) => (areas[b] ?? 0) - (areas[a] ?? 0));
  // Colours are one if they are the same but for their lowest bits, of which no more than needed.
  for (let lowest = 0; ; lowest++) {
    const mask = ((0xff << lowest) & 0xff) * 0x01010101;
    const palette: number[] = [];
    const groups = new Map<number, number>();
    const indices = new Uint8Array(colours.length);
    for (const number of byArea) {
      const colour = colours[number] ?? 0;
      const index = groups.get(colour & mask) ?? palette.push(colour) - 1;
      groups.set(colour & mask, index);
      indices[number] = index;
    }
    if (palette.length <= most) return { palette, indices };
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
