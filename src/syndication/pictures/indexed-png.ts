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
  const repeats = repeatedRows(pixels, width, height);
  const { palette, indexOf } = paletteOf(areasOf(colours, width, repeats));
  // Each row starts with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const [start, from] = [y * (width + 1), y * width];
    if (repeats[y] === 1) rows.copyWithin(start, start - width - 1, start);
    else
      for (let x = 0; x < width;) {
        const colour = colours[from + x] ?? 0;
        const end = runEnd(colours, from + x, from + width) - from;
        rows.fill(indexOf.get(colour) ?? 0, start + 1 + x, start + 1 + end);
        x = end;
      }
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

/** For each row whether it is like the one above it, as most are: 1 or 0. */
function repeatedRows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const repeats = new Uint8Array(height);
  const row = (y: number) => pixels.subarray(y * width * 4, (y + 1) * width * 4);
  for (let y = 1; y < height; y++) repeats[y] = Number(Buffer.compare(row(y - 1), row(y)) === 0);
  return repeats;
}

/** Where the run of pixels of one colour ends that starts here. */
function runEnd(colours: Uint32Array, start: number, end: number): number {
  const colour = colours[start];
  let at = start + 1;
  while (at < end && colours[at] === colour) at++;
  return at;
}

/** How many pixels of a picture have each colour. */
function areasOf(colours: Uint32Array, width: number, repeats: Uint8Array): Map<number, number> {
  const areas = new Map<number, number>();
  for (let y = 0; y < repeats.length;) {
    let next = y + 1;
    while (repeats[next] === 1) next++;
    const end = (y + 1) * width;
    for (let from = y * width; from < end;) {
      const colour = colours[from] ?? 0;
      const to = runEnd(colours, from, end);
      areas.set(colour, (areas.get(colour) ?? 0) + (to - from) * (next - y));
      from = to;
    }
    y = next;
  }
  return areas;
}

/** The palette of a picture, and the index in it of each of the picture's colours. */
function paletteOf(areas: ReadonlyMap<number, number>): {
  palette: number[];
  indexOf: Map<number, number>;
} {
  const byArea = [...areas].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  // Colours are one if they are the same but for their lowest bits, of which no more than needed.
  for (let lowest = 0; ; lowest++) {
    const mask = ((0xff << lowest) & 0xff) * 0x01010101;
    const palette: number[] = [];
    const groups = new Map<number, number>();
    const indexOf = new Map(
      byArea.map((colour) => {
        const index = groups.get(colour & mask) ?? palette.push(colour) - 1;
        groups.set(colour & mask, index);
        return [colour, index];
      }),
    );
    if (palette.length <= MOST_COLOURS) return { palette, indexOf };
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
