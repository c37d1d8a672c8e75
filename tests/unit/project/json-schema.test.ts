import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
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

describe.each(contentFiles)('%s', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const schema = join(ROOT, dirname(path), LINE.exec(text)?.[1] ?? 'no line names its schema');

  test('names a schema that exists', () => {
    expect(existsSync(schema), schema).toBe(true);
  });

  test('has no faults in an editor', () => {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    const yaml = path.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text;
    validate(parse(yaml));
    expect(validate.errors).toBeNull();
  });
});
