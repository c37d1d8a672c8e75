import { z } from 'zod';
import { frontMatterSchema } from './front-matter.ts';
import { publicationSchema } from './publication.ts';
import { sourcesSchema } from './sources.ts';

/** The schemas of the files that authors write in YAML, by the names of their JSON Schemas. */
const SCHEMAS = {
  'front-matter.json': frontMatterSchema,
  'publication.json': publicationSchema,
  'sources.json': sourcesSchema,
};

/**
 * The JSON Schemas with which editors complete and describe the fields of content files.
 *
 * @returns the text of each file, by its name
 */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      // Editors know this version best.
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' });
      return [name, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
