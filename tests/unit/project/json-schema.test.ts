import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../docs/fields.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = join(ROOT, 'docs/schema');
const LINE = /^# yaml-language-server: \$schema=(\S+)\n/m;

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

/** The paths of the fields that have no description. */
function undescribed(schema: Schema, path: string): string[] {
  const { properties = {}, items, additionalProperties: others } = schema;
  return [
    ...(schema.description === undefined ? [path] : []),
    ...Object.entries(properties).flatMap(([key, field]) => undescribed(field, `${path}.${key}`)),
    ...(items ? undescribed(items, `${path}[]`) : []),
    ...(typeof others === 'object' ? undescribed(others, `${path}.*`) : []),
  ];
}

test('docs/schema matches the schemas: if it does not, run `npm run docs`', () => {
  const files = readdirSync(FOLDER).map((name): [string, string] => [
    name,
    readFileSync(join(FOLDER, name), 'utf8'),
  ]);
  expect(Object.fromEntries(files)).toEqual(jsonSchemas());
});

test.each(Object.entries(jsonSchemas()))('%s describes every field', (name, json) => {
  expect(undescribed(JSON.parse(json) as Schema, name)).toEqual([]);
});

const contentFiles = [
  'content',
  'docs/templates',
  'tests/fixtures/content',
  'tests/fixtures/docs/content',
].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(mdx|yaml)$/.test(path))
    .map((path) => join(folder, path)),
);

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const validators = new Map(
  readdirSync(FOLDER).map((name) => [
    join(FOLDER, name),
    ajv.compile(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object),
  ]),
);

test.each(contentFiles)('%s names its schema, and has no faults in an editor', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const validate = validators.get(join(ROOT, dirname(path), LINE.exec(text)?.[1] ?? ''));
  validate?.(parse(path.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text));
  expect(validate?.errors).toBeNull();
});
