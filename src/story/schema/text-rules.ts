import { curly } from '../../data/curly.ts';
import { fill, type FigureData } from '../../data/figure.ts';
import { withoutSigns } from '../../data/meant.ts';
import type { Language } from '../../language/languages.ts';
import type { Path } from './yaml.ts';

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
  'values.*.columns.measures.*.words': LABEL,
  'values.*.columns.measures.*.unit.*': LABEL,
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

/** The rule for the text at a path; undefined where there is no text for readers. */
export function ruleAt(path: Path): TextRule | undefined {
  return PATTERNS.find(
    ([pattern]) =>
      pattern.length === path.length &&
      pattern.every((key, i) => key === '*' || key === String(path[i])),
  )?.[1];
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
 * A value from YAML with the figures in its running text filled in, and without the signs around what is meant.
 *
 * @throws FigureError as `figure` does
 */
export const filled = <T>(value: T, data: FigureData, language: Language): T =>
  mapTexts(value, (text, rule) =>
    rule.filled ? fill(text, data, language) : withoutSigns(text, language),
  );

/** A value from YAML with curly quotation marks and apostrophes in its texts for readers. */
export const curled = <T>(value: T): T => mapTexts(value, curly);

function mapTexts<T>(value: T, map: (text: string, rule: TextRule) => string, path: Path = []): T {
  const inside = (item: unknown, key: PropertyKey) => mapTexts(item, map, [...path, key]);
  if (typeof value === 'string') {
    const rule = ruleAt(path);
    return (rule ? map(value, rule) : value) as T;
  }
  if (Array.isArray(value)) return value.map(inside) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inside(item, key)]),
  ) as T;
}
