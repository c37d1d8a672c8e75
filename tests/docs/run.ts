// `npm run docs`: writes the reference and draws the pictures of the docs, after `npm run schemas`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsPictures } from './pictures.ts';
import { withReference } from './reference.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const reference = join(docs, 'reference.md');
writeFileSync(reference, withReference(readFileSync(reference, 'utf8')));
mkdirSync(join(docs, 'pictures'), { recursive: true });
for (const [name, svg] of Object.entries(docsPictures()))
  writeFileSync(join(docs, 'pictures', name), svg);
