import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas, fieldsReference, withPart } from '../../docs/fields.ts';

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

test('a field that is missing, unknown or of another kind is a fault in an editor', () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(jsonSchemas()['sources.json'] ?? '') as object);
  const source = { id: 'grower-2020', publisher: 'A grower', title: 'Pears', date: '2020-10' };
  expect(validate([source])).toBe(true);
  expect(validate([{ ...source, title: undefined, headline: 'Pears' }])).toBe(false);
  expect(validate([{ ...source, date: 'last year' }])).toBe(false);
  expect(validate([{ ...source, id: 'The grower' }])).toBe(false);
});

test('the reference has every field of the schemas', () => {
  const reference = fieldsReference();
  const names = Object.values(jsonSchemas()).flatMap((json) =>
    fieldNames(JSON.parse(json) as Schema),
  );
  expect(names.filter((name) => !reference.includes(`- \`${name}\``))).toEqual([]);
});

test('a part of a document is replaced, and what stands around it stays', () => {
  const [first, last] = [
    '<!-- npm run docs writes the fields from here … -->',
    '<!-- … to here. -->',
  ];
  const document = (part: string) => `# A\n\n${first}\n\n${part}\n${last}\n\n# B\n${last}\n`;
  expect(withPart(document('old'), 'fields', 'new')).toBe(document('new'));
});

test('a document without a place for the part is refused', () => {
  expect(() => withPart('# A guide\n', 'fields', '')).toThrow(/the document needs the lines/);
});

function fieldNames({ properties = {}, items, additionalProperties: others }: Schema): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [name, ...fieldNames(field)]),
    ...(items ? fieldNames(items) : []),
    ...(typeof others === 'object' ? fieldNames(others) : []),
  ];
}
