// `npm run docs`: writes the reference and draws the pictures of the docs, and writes the schemas with which editors complete
// what authors write in YAML.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './fields.ts';
import { kitPictures, withKit } from './kit.ts';
import { docsPictures } from './pictures.ts';
import { withReference } from './reference.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const reference = join(docs, 'reference.md');
writeFileSync(reference, withReference(readFileSync(reference, 'utf8')));
const graphics = join(docs, 'graphics.md');
writeFileSync(graphics, await withKit(readFileSync(graphics, 'utf8')));
const written = { schema: jsonSchemas(), pictures: { ...docsPictures(), ...kitPictures() } };
for (const [folder, files] of Object.entries(written)) {
  mkdirSync(join(docs, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(docs, folder, name), text);
}
