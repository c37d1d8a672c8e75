// Decodes image files: `node decode-image.ts file …` prints the results as JSON. A program of its own,
// because the check of the content is synchronous, and sharp is not.
// oxlint-disable-next-line no-restricted-imports -- Astro decides how large an image is in a page.
import { imageMetadata } from 'astro/assets/utils';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** The format of an image file, or its fault. */
export type Decoded = { format: string } | { fault: string };

/** The brands of the photographs of iPhones, which neither browsers nor sharp decode. */
const HEIC = /hei[cmsx]|hev[cmsx]/;

/** Whether the first box of a file says that it is HEIC: its length, `ftyp`, and the brands of four letters each. */
const isHeic = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 4, 8) === 'ftyp' &&
  HEIC.test(bytes.toString('latin1', 8, bytes.readUInt32BE(0)));

async function decode(path: string): Promise<Decoded> {
  try {
    const bytes = readFileSync(path);
    if (isHeic(bytes)) return { format: 'heic' };
    if (bytes.length === 0) return { fault: 'the file is empty' };
    const image = sharp(bytes, { failOn: 'error' });
    const { format, compression } = await image.metadata();
    await image.stats();
    const size = await imageMetadata(bytes, path).catch(() => undefined);
    if (!size) return { fault: 'it does not say how large it is' };
    return { format: format === 'heif' && compression === 'av1' ? 'avif' : format };
  } catch (error) {
    return { fault: (error as Error).message.split('\n')[0] ?? '' };
  }
}

const decoded = await Promise.all(process.argv.slice(2).map(decode));
process.stdout.write(JSON.stringify(decoded));
