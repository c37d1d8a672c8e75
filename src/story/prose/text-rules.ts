import { cut, fill, GIVEN, type FigureData } from '../../data/figure.ts';
import { referenceFor } from '../../data/typed-figure.ts';
import type { Language } from '../../language/languages.ts';
import { unpairedFigures } from './braces.ts';
import { figureFaults, percentageFaults } from './number-faults.ts';
import { hasNumber } from './typography.ts';
import type { Path } from '../schema/path.ts';

/** The rule for a text that an author writes in YAML. */
export interface TextRule {
  /** Whether a figure in braces is filled in: `{pears/spring/share}`. */
  filled: boolean;
  /** Whether a percentage may be typed, because the text repeats somebody's words. */
  typed: boolean;
  /** Whether a number in braces may cite its source: `{given/letter-2021/50%}`. The page makes it a link. */
  cites: boolean;
}

/** Text in which figures are filled in, and that is shown in graphics or headings, where no link can be. */
export const RUNNING: TextRule = { filled: true, typed: false, cites: false };
/** Text in which figures are filled in, and that may cite a source. */
export const CITING: TextRule = { ...RUNNING, cites: true };
/** A label, or words that the page puts into sentences of its own. */
export const LABEL: TextRule = { filled: false, typed: false, cites: false };
/** A name or a title, which stays as it is. */
export const NAME: TextRule = { filled: false, typed: true, cites: false };
/** A correction repeats the words that were wrong. */
const RECORD: TextRule = { filled: true, typed: true, cites: false };

/** The texts for readers in front matter and in sources.yaml, by their paths. A `*` is any key. */
const RULES: Readonly<Record<string, TextRule>> = {
  title: RUNNING,
  standfirst: CITING,
  byline: RUNNING,
  note: CITING,
  'topics.*': LABEL,
  'tables.*.caption': CITING,
  'tables.*.words.*': LABEL,
  'tables.*.words.*.*': LABEL,
  'tables.*.words.*.*.*': LABEL,
  'tables.*.words.*.*.*.*': LABEL,
  'tables.*.breaks.*.label': RUNNING,
  'tables.*.breaks.*.note': RUNNING,
  'tables.*.lines.*.label': RUNNING,
  'tables.*.notes.*.text': RUNNING,
  'values.*.caption': CITING,
  'values.*.words.*': LABEL,
  'values.*.unit.*': LABEL,
  'values.*.lines.*.label': RUNNING,
  'values.*.notes.*.text': RUNNING,
  'timelines.*.caption': CITING,
  'timelines.*.words.*': LABEL,
  'timelines.*.readings.text': RUNNING,
  'reporter.about': RUNNING,
  'reporter.publisher': NAME,
  'corrections.*.text': RECORD,
  'help.*.for': LABEL,
  'help.*.name': NAME,
  // sources.yaml
  '*.publisher': NAME,
  '*.title': NAME,
  '*.author': NAME,
  '*.reading': RUNNING,
};

const PATTERNS = Object.entries(RULES).map(([path, rule]) => [path.split('.'), rule] as const);

/** A link or an image, and words that are emphasised, as Markdown has them. */
const MARKDOWN =
  /!?\[[^[\]]+\]\([^()\s]+\)|(?<![\p{L}\p{N}*_])(\*{1,2}|_{1,2})(?=[^\s*_])[^*_]*(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

/** The rule for the text at a path; undefined where there is no text for readers. */
export function ruleAt(path: Path): TextRule | undefined {
  return PATTERNS.find(
    ([pattern]) =>
      pattern.length === path.length &&
      pattern.every((key, i) => key === '*' || key === String(path[i])),
  )?.[1];
}

/**
 * The faults of a text that the references and sources in it do not have: the words at fault, with white space
 * folded, and the message.
 *
 * @param figures the data, for the advice
 */
export function textFaults(
  text: string,
  { filled, typed, cites }: TextRule,
  figures: FigureData,
): { words: string; message: string }[] {
  const pieces = cut(text);
  const run = pieces.map(({ words, reference, given }) => ({
    text: given ? GIVEN : words,
    line: 1,
    reference,
  }));
  const unpaired = filled ? unpairedFigures(text) : [];
  const elsewhere = (source: string, number: string) =>
    `word it without the number, and give that in the text of the story, as <Given source="${source}">${number}</Given>`;
  return [
    ...percentageFaults(run, (words) => {
      if (typed) return undefined;
      if (!filled) return 'no figure is filled in here, so word it without the number';
      const given = cites ? `write {${GIVEN}/source/${words}}` : elsewhere('…', words);
      return `write {${referenceFor(words, figures)}}, so that it follows the data. Where a source gives it, and no table does, ${given}`;
    })
      // It is a part of another fault.
      .filter(({ words }) => !unpaired.some((other) => other.includes(words))),
    ...figureFaults(run, (to) => `{${to}}`, figures),
    ...Array.from(text.matchAll(/<(Figure|Given)\b[^<>]*>?/g), ([words, name]) => {
      const right =
        name === 'Figure' ? filled && '{table/row/share}' : cites && `{${GIVEN}/source/50%}`;
      return {
        words,
        message: `"${words}" is for the text of the story, and would be printed as it is: ${right ? `write ${right} here` : 'word it without the figure'}`,
      };
    }),
    ...(filled || !typed ? Array.from(text.matchAll(MARKDOWN)) : []).map(({ 0: words }) => ({
      words,
      message: `"${words}" is for the text of the story, and would be printed as it is: ${/^!?\[/.test(words) ? 'put the link there' : 'remove the signs around its words'}`,
    })),
    ...pieces.flatMap(({ words, given }) => {
      if (!given || !filled) return [];
      if (given.source === '' || !hasNumber(given.number))
        return [
          {
            words,
            message: `"${words}" should name a source and a number as the source gives it: write {${GIVEN}/source/50%}`,
          },
        ];
      return cites
        ? []
        : [
            {
              words,
              message: `"${words}" cites a source, and here no link can lead to it: ${typed ? `write ${given.number} alone` : elsewhere(given.source, given.number)}`,
            },
          ];
    }),
    ...unpaired.map((words) => ({
      words: words.replace(/\s+/g, ' '),
      message: `"${words}" would be printed with a brace: a figure has one { before it and one } after it`,
    })),
    ...pieces
      .filter(({ reference, given }) => !filled && (given ?? reference?.includes('/')))
      .map(({ words }) => ({
        words,
        message: `no figure is filled in here, so "${words}" would be printed as it is: word it without the figure`,
      })),
  ];
}

/** Every text for readers in a value from YAML, with its path. */
export function textsIn(
  value: unknown,
  path: Path = [],
): { text: string; path: Path; rule: TextRule }[] {
  if (typeof value === 'string') {
    const rule = ruleAt(path);
    return rule ? [{ text: value, path, rule }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((item, i) => textsIn(item, [...path, i]))
    : Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/**
 * A value from YAML with the figures in its running text filled in.
 *
 * @throws FigureError as `figure` does
 */
export function filled<T>(value: T, data: FigureData, language: Language, path: Path = []): T {
  const inside = (item: unknown, key: PropertyKey) => filled(item, data, language, [...path, key]);
  if (typeof value === 'string')
    return (ruleAt(path)?.filled ? fill(value, data, language) : value) as T;
  if (Array.isArray(value)) return value.map(inside) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inside(item, key)]),
  ) as T;
}
