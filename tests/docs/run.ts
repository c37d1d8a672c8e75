// `npm run docs`: writes the reference and draws the pictures of the docs, after `npm run schemas`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kitPictures, withKit } from './kit.ts';
import { docsPictures } from './pictures.ts';
import { withReference } from './reference.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const reference = join(docs, 'reference.md');
writeFileSync(reference, withReference(readFileSync(reference, 'utf8')));
const graphics = join(docs, 'graphics.md');
writeFileSync(graphics, await withKit(readFileSync(graphics, 'utf8')));
mkdirSync(join(docs, 'pictures'), { recursive: true });
for (const [name, svg] of Object.entries({ ...docsPictures(), ...kitPictures() }))
  writeFileSync(join(docs, 'pictures', name), svg);
