import { dictionaryOf, DEFAULT } from '../../language/languages.ts';
import * as anchors from '../anchors.ts';

const { page, reply } = dictionaryOf(DEFAULT);

/** The page's own sections: their ids, and the words of their headings. */
export const SECTIONS: Readonly<Record<string, string>> = {
  [anchors.NUMBERS]: page.numbers,
  [anchors.SOURCES]: page.sources,
  [anchors.CORRECTIONS]: page.corrections,
  [anchors.SUPPORT]: page.help,
  [anchors.REPLY]: reply.heading,
  [anchors.REPORTER]: page.reporter,
};

/** The ids that every story's page has, each with the part that has it, for messages. */
export const ownIds = (): Map<string, string> =>
  new Map([
    [anchors.TOP, 'by the top of the page'],
    [anchors.MOTION, 'by the switch that reduces motion'],
    ...Object.entries(SECTIONS).map(
      ([id, heading]) => [id, `by the page's own section "${heading}"`] as const,
    ),
    ...Object.values(anchors.FIELDS).flatMap((field) =>
      [field, anchors.hintId(field), anchors.faultId(field)].map(
        (id) => [id, 'by the form for replies'] as const,
      ),
    ),
  ]);

/** The prefixes of ids that a page may have many of, each with the parts that have them. */
export const ownPrefixes = (): [prefix: string, owner: string][] => [
  [anchors.sourceAnchor(''), 'the entries in the list of sources'],
  ['cite-', 'the places that cite a source'],
  [anchors.afterId(''), 'the ends of scenes and guesses'],
  [`${anchors.REPLY}-`, 'the form for replies'],
];
