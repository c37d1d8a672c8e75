import { z } from 'zod';
import { frontMatterSchema } from '../../src/story/front-matter.ts';
import { publicationSchema } from '../../src/story/schema/publication.ts';
import { sourcesSchema } from '../../src/story/schema/sources.ts';

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
  const listed = new Set<string>();
  return Object.entries(FILES)
    .map(([name, file]) => {
      const schema = JSON.parse(schemas[name] ?? '') as Field;
      const inList = schema.items ? ': a list. Each item has' : ' has';
      const fields = fieldsOf(schema, listed).join('\n');
      return `**${file}**${inList} these fields:\n\n${fields}\n`;
    })
    .join('\n');
}

/** The lines of a list of the fields of a group, or of each item of a list. A group that is listed already is not listed again. */
function fieldsOf(schema: Field, listed: Set<string>, indent = ''): string[] {
  if (schema.items) return fieldsOf(schema.items, listed, indent);
  const { properties = {}, required = [], additionalProperties: others } = joined(schema);
  const named = Object.entries(properties).flatMap(([key, field]) => {
    const name = `${indent}- \`${key}\`${required.includes(key) ? '' : '?'}`;
    const group = JSON.stringify(field);
    if (listed.has(group)) return [`${name}: as above.`];
    const fields = fieldsOf(field, listed, `${indent}  `);
    if (fields.length > 0) listed.add(group);
    return [...wrapped(`${name}: ${words(field)}`, `${indent}  `), ...fields];
  });
  return typeof others === 'object' ? [...named, ...fieldsOf(others, listed, indent)] : named;
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

function words(field: Field): string {
  const { description = '', items, additionalProperties: others } = field;
  return [
    // What dates there are, and in which texts figures are filled in, the page says once.
    description.replace(', such as 2017, 2017-09 or 2017-09-18', ''),
    ...(field.enum ? [`One of ${field.enum.map((value) => `\`${value}\``).join(', ')}.`] : []),
    ...(items ? [items.properties ? 'A list of:' : 'A list of texts.'] : []),
    ...(typeof others === 'object' && others.properties ? ['Under the name of each:'] : []),
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
