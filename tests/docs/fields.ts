import { z } from 'zod';
import { frontMatterSchema } from '../../src/story/front-matter.ts';
import { publicationSchema } from '../../src/story/schema/publication.ts';
import { sourcesSchema } from '../../src/story/schema/sources.ts';
import { ruleAt } from '../../src/story/schema/text-rules.ts';

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

/** The parts of a JSON Schema that describe a field to authors. */
interface Field {
  description?: string;
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Field>;
  required?: string[];
  items?: Field;
  additionalProperties?: Field | boolean;
  anyOf?: Field[];
}

/** The files, by the names of their schemas, with what each is in the reference. */
const FILES: Readonly<Record<string, string>> = {
  'front-matter.json': 'The front matter of `story.mdx`',
  'sources.json': '`sources.yaml`',
  'publication.json': '`content/publication.yaml`',
};

/** The most characters of a line. */
const WIDTH = 108;

/**
 * A document with a part that a command writes, in place of the old one.
 *
 * @param document Markdown with the two comments that the part stands between
 * @param name what the part is, as the first comment says
 * @throws Error if a comment is missing
 */
export function withPart(document: string, name: string, text: string): string {
  const [first, last] = [
    `<!-- npm run docs writes the ${name} from here … -->`,
    '<!-- … to here. -->',
  ];
  const start = document.indexOf(first);
  const end = document.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`the document needs the lines ${first} and ${last}`);
  return `${document.slice(0, start)}${first}\n\n${text}\n${document.slice(end)}`;
}

/** The reference of every field, made from the schemas, as Markdown. */
export function fieldsReference(): string {
  const schemas = jsonSchemas();
  return Object.entries(FILES)
    .map(([name, file]) => {
      const schema = JSON.parse(schemas[name] ?? '') as Field;
      const inList = schema.items ? ': a list. Each item has' : ' has';
      const fields = fieldsOf(schema, []).join('\n');
      return `**${file}**${inList} these fields:\n\n${fields}\n`;
    })
    .join('\n');
}

/** The lines of a list of the fields of a group, or of each item of a list. */
function fieldsOf(schema: Field, path: readonly string[]): string[] {
  if (schema.items) return fieldsOf(schema.items, [...path, '*']);
  const { properties = {}, required = [], additionalProperties: others } = joined(schema);
  const indent = '  '.repeat(path.filter((key) => key !== '*').length);
  const named = Object.entries(properties).flatMap(([key, field]) => [
    ...wrapped(
      `${indent}- \`${key}\`${required.includes(key) ? '' : ', optional'}: ${words(field, [...path, key])}`,
      `${indent}  `,
    ),
    ...fieldsOf(field, [...path, key]),
  ]);
  return typeof others === 'object' ? [...named, ...fieldsOf(others, [...path, '*'])] : named;
}

/** A group that has one of several lists of fields, as one list. A field is needed where each list with it needs it. */
function joined(schema: Field): Field {
  const { anyOf: lists } = schema;
  if (!lists?.every(({ properties }) => properties)) return schema;
  return {
    properties: Object.fromEntries(
      lists.flatMap(({ properties = {} }) => Object.entries(properties)),
    ),
    required: lists
      .flatMap(({ required = [] }) => required)
      .filter((name) =>
        lists.every(({ properties, required }) => !properties?.[name] || required?.includes(name)),
      ),
  };
}

function words(field: Field, path: readonly string[]): string {
  const { description = '', items, additionalProperties: others } = field;
  const rule = ruleAt(path);
  return [
    description,
    ...(field.enum ? [`One of ${field.enum.map((value) => `\`${value}\``).join(', ')}.`] : []),
    ...(items ? [items.properties ? 'A list. Each item has:' : 'A list of texts.'] : []),
    ...(typeof others === 'object' && others.properties ? ['Under the name of each:'] : []),
    ...(rule?.filled
      ? [`Figures ${rule.cites ? 'and given numbers ' : ''}in braces are filled in.`]
      : []),
  ].join(' ');
}

/** A text on lines of limited length. */
function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
