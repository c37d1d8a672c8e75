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

/** The ids that every story's page has by itself. */
export const ownIds = (): string[] => [
  anchors.TOP,
  anchors.MOTION,
  anchors.SCRIPT,
  ...Object.keys(SECTIONS),
  ...Object.values(anchors.FIELDS).flatMap((field) => [
    field,
    anchors.hintId(field),
    anchors.faultId(field),
  ]),
];
