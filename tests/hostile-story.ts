// The orchard's story with a hostile text in every field, as a site of its own.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, copyProject, type Copy } from './build/project-copy.ts';
import { fillTextFields, LABELS, NAMES, putText, RECORD, RUNNING } from './text-fields.ts';

const FIXTURES = fileURLToPath(new URL('./fixtures/content/', import.meta.url));
const STORY = 'content/stories/orchard/story.mdx';

/** Markup, ends of scripts and sections, references, blocks of WordPress, marks of direction. */
const HOSTILE =
  '<img src=x onerror=hacked=1> </script><script>hacked=2</script> ]]> &copy &lt; <!-- wp:html --> \u2067ŵŷ\u2069\u200F';
/** For labels, which have to have room on a phone. */
const SHORT = '<b>&lt';
/** The fields whose texts have to have room, too. */
const CRAMPED = new Set([
  'BREAKLABEL',
  'ROWNOTE',
  'LINELABEL',
  'VALUENOTE',
  'VALUELINE',
  'SOURCEPUBLISHER',
  'TITLE',
]);

/** A letter of two code units, in the fields that no picture shows: its typefaces have none. */
const ASTRAL = ' 🍐';
const UNDRAWN = new Set([
  'STANDFIRST',
  'BYLINE',
  'CONTENTNOTE',
  'REPORTERABOUT',
  'HELPNAME',
  'CORRECTION',
]);
/** The fields that are attributes in MDX, where a reference stands for a character. */
const ATTRIBUTES = new Set([
  'SCENETITLE',
  'SCENENOTE',
  'QUOTENOTE',
  'QUOTESPEAKER',
  'QUOTEROLE',
  'QUOTEWHERE',
  'PICTURECAPTION',
  'PICTURECREDIT',
]);

/** The text of each field, by the field's name. */
export const TEXTS: ReadonlyMap<string, string> = new Map(
  [...RUNNING, ...NAMES, ...LABELS, [RECORD, STORY] as const].map(([field], i) => [
    field,
    LABELS.some(([label]) => label === field) || CRAMPED.has(field)
      ? `W${i} ${SHORT}`
      : `W${i} ${HOSTILE}${UNDRAWN.has(field) ? ASTRAL : ''}`,
  ]),
);

/** A field's text, as its author writes it there. */
function written(field: string): string {
  const text = TEXTS.get(field) ?? '';
  return ATTRIBUTES.has(field) ? text.replaceAll('&', '&amp;') : text;
}

/** Builds the site in a copy of the project, which the caller removes. Throws where it cannot be built. */
export function buildHostileSite(): Copy {
  const project = copyProject();
  rmSync(project.at('content'), { recursive: true });
  for (const path of ['publication.yaml', 'stories/orchard'])
    cpSync(`${FIXTURES}${path}`, project.at(`content/${path}`), { recursive: true });
  fillTextFields(project);
  for (const [field, file] of [...RUNNING, ...NAMES, ...LABELS])
    putText(project, field, file, written(field));
  project.edit(STORY, RECORD, `'${TEXTS.get(RECORD) ?? ''}'`);
  const { status, stderr, stdout } = build(project.root);
  if (status !== 0) throw new Error(`The site was not built:\n${stderr}${stdout}`);
  return project;
}
