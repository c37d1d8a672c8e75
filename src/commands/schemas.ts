// `npm run schemas`: writes docs/schema/, with which editors complete what authors write in YAML, and the
// reference of every field in docs/reference.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../story/schema/json-schema.ts';
import { fieldsReference, withPart } from '../story/schema/reference.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const folder = join(docs, 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(folder, name), text);
const reference = join(docs, 'reference.md');
writeFileSync(reference, withPart(readFileSync(reference, 'utf8'), 'fields', fieldsReference()));
