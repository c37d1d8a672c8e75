import { decodedAddress } from '../../addresses/paths.ts';
import { afterId, questionId, valueId } from '../anchors.ts';
import { visibleId, citationAnchor, sourceAnchor, SOURCE_PREFIX } from '../reader-view.ts';
import type { IdOutline } from './outline.ts';
import { dictionaryOf, DEFAULT } from '../../language/languages.ts';
import * as anchors from '../anchors.ts';
import type { Report } from '../../data/problem.ts';
import { isSlug } from '../../data/text.ts';

/** The ids that the parts of a story's text have on its page, in its embeds and in links to them. */
export interface PageIds {
  /** The id of each scene, step, guess and HTML element, by the id that its author has written. */
  final: ReadonlyMap<string, string>;
  /** The ids of the headings of Markdown, in their order. */
  headings: readonly string[];
  /** Every place that an author may link to, by what she writes after the `#`. */
  places: ReadonlyMap<string, string>;
}

/** What a heading is called that has no words, but figures alone. */
const WORDLESS = 'heading';

/** The id of a heading, without the holes that its figures leave: their numbers change with the data, and it stays. */
const withoutHoles = (id: string): string =>
  /^(-\d+)?$/.test(id) ? WORDLESS : id.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');

/**
 * Decides the ids of a page. An id stays as it is written, and that of a heading is made of its words, unless a reader view would leave
 * out the part for it, or another part has it: then two hyphens or a number set it apart.
 *
 * @param ids the ids as they are written, and of headings their words
 * @param sources the ids of the story's sources
 */
export function pageIds(ids: readonly IdOutline[], sources: readonly string[]): PageIds {
  const written = new Set(ids.map(({ id }) => id));
  const taken = new Set([...ownIds(), ...sources.map(sourceAnchor)]);
  const cited = sources.map((source) => citationAnchor(source, 1).slice(0, -1));
  const isFree = (id: string): boolean =>
    !taken.has(id) &&
    !cited.some((start) => id.startsWith(start) && /^\d+$/.test(id.slice(start.length)));
  const take = ({ id, tag, of }: IdOutline): string => {
    const start = visibleId(of === 'heading' ? withoutHoles(id) : id, tag);
    for (let number = 1; ; number++) {
      const final = number === 1 ? start : `${start}-${number}`;
      const all = [final, ...madeOf(final, of)];
      if (!all.every(isFree) || (final !== id && written.has(final))) continue;
      for (const one of all) taken.add(one);
      return final;
    }
  };

  // Whatever makes ids for its parts goes first, and the author's own ids before those of headings.
  const whole = ids.filter(({ of }) => of === 'scene' || of === 'guess');
  const others = ids.filter(({ of }) => of === 'step' || of === 'element');
  const final = new Map([...whole, ...others].map((one) => [one.id, take(one)]));
  const headings = ids
    .filter(({ of }) => of === 'heading')
    .map((one) => [one.id, take(one)] as const);
  const ends = whole.map(({ id }) => [afterId(id), afterId(final.get(id) ?? id)] as const);
  const entries = sources.map((id) => [SOURCE_PREFIX + id, sourceAnchor(id)] as const);
  return {
    final,
    headings: headings.map(([, id]) => id),
    // Of two places with one name, a link leads to the later one of this list.
    places: new Map([
      ...[...headings, ...final].map(([, id]) => [id, id] as const),
      ...ends,
      ...headings.filter(([id]) => id !== ''),
      ...final,
      ...entries,
    ]),
  };
}

/** The ids that scenes and guesses make for their parts. */
function madeOf(id: string, of: IdOutline['of']): string[] {
  if (of === 'scene') return [afterId(id)];
  return of === 'guess' ? [afterId(id), questionId(id), valueId(id)] : [];
}

/** The address of a link in a story's text, as its page has it. */
export function finalLink(to: string, { places }: PageIds): string {
  const place = to.startsWith('#') ? places.get(decodedAddress(to.slice(1))) : undefined;
  return place === undefined ? to : `#${place}`;
}

const { page, reply } = dictionaryOf(DEFAULT);

/** The page's own sections: their ids, and the words of their headings. */
const SECTIONS: Readonly<Record<string, string>> = {
  [anchors.NUMBERS]: page.numbers,
  [anchors.SOURCES]: page.sources,
  [anchors.CORRECTIONS]: page.corrections,
  [anchors.SUPPORT]: page.help,
  [anchors.REPLY]: reply.heading,
  [anchors.REPORTER]: page.reporter,
};

/** The ids that every story's page has by itself. */
const ownIds = (): string[] => [
  anchors.TOP,
  anchors.MOTION,
  anchors.SCRIPT,
  ...Object.keys(SECTIONS),
];

/**
 * Checks the ids that an author gives: a link has to lead to one place. The page sees to all else.
 *
 * @param ids the ids in the story's text
 * @param sources the ids of the story's sources
 */
export function checkIds(
  ids: readonly IdOutline[],
  sources: readonly string[],
  report: Report,
): void {
  const taken = new Map(
    sources.map((id) => [SOURCE_PREFIX + id, `by the source "${id}" in the list of sources`]),
  );
  for (const { id, line, of, tag } of ids.filter(({ of }) => of !== 'heading')) {
    const what = `the ${of === 'element' ? `<${tag}>` : of}'s id "${id}"`;
    const owner = taken.get(id);
    if (!isSlug(id)) report(line, `${what} should be in small letters, digits and hyphens`);
    else if (owner !== undefined)
      report(line, `${what} is taken ${owner}: give each an id of its own`);
    else taken.set(id, `on line ${line}`);
  }
}
