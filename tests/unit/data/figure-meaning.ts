// The meaning of figures' words to a reader: each wording is read back into the values that it is
// true of. This module is written from the words alone, and shares no code with their source.

/** An exact fraction with a denominator above 0. */
export type Exact = readonly [numerator: bigint, denominator: bigint];

/** Whether a value is one of those that some words are true of. */
type Meaning = (value: Exact) => boolean;

export const exact = (numerator: number | bigint, denominator: number | bigint = 1): Exact => [
  BigInt(numerator),
  BigInt(denominator),
];
const plus = ([a, b]: Exact, [c, d]: Exact): Exact => [a * d + c * b, b * d];
const negative = ([a, b]: Exact): Exact => [-a, b];
export const less = (a: Exact, b: Exact): Exact => plus(a, negative(b));
const scaled = ([a, b]: Exact, by: bigint): Exact => [a * by, b];
export function compare([a, b]: Exact, [c, d]: Exact): number {
  const [left, right] = [a * d, c * b];
  return left < right ? -1 : left > right ? 1 : 0;
}

const is =
  (of: Exact): Meaning =>
  (value) =>
    compare(value, of) === 0;
/** From one value to another, both included. */
const from =
  (low: Exact, high: Exact): Meaning =>
  (value) =>
    compare(low, value) <= 0 && compare(value, high) <= 0;
const strictlyBetween =
  (low: Exact, high: Exact): Meaning =>
  (value) =>
    compare(low, value) < 0 && compare(value, high) < 0;
const near = (of: Exact, most: Exact): Meaning => from(less(of, most), plus(of, most));
const justUnder =
  (of: Exact, most: Exact): Meaning =>
  (value) =>
    compare(value, of) < 0 && from(less(of, most), of)(value);
const justOver =
  (of: Exact, most: Exact): Meaning =>
  (value) =>
    compare(of, value) < 0 && from(of, plus(of, most))(value);
const rounded = (of: Exact, places: number): Meaning => {
  const half = exact(1, 2n * 10n ** BigInt(places));
  return (value) =>
    compare(value, plus(of, half)) < 0 && from(less(of, half), plus(of, half))(value);
};

const WORDS = 'one two three four five six seven eight nine ten'.split(' ');
const DIGITS = String.raw`\d{1,3}(?:,\d{3})*`;
const NUMBER = `(${WORDS.join('|')}|${DIGITS})`;

/** A number in words, or in digits with its thousands set apart. */
const numberOf = (text: string): bigint =>
  WORDS.includes(text) ? BigInt(WORDS.indexOf(text) + 1) : BigInt(text.replaceAll(',', ''));

/** The parts of a text in some shape, in which # stands for a number; undefined where it has another. */
function partsOf(text: string, shape: string): string[] | undefined {
  return new RegExp(`^${shape.replaceAll('#', NUMBER)}$`).exec(text)?.slice(1);
}

/** A number with so many decimal places at most, and no 0 at their end. */
function decimal(text: string, places: number): Exact | undefined {
  const [, whole = '', after = ''] =
    new RegExp(String.raw`^(${DIGITS})(?:\.(\d*[1-9]))?$`).exec(text) ?? [];
  if (whole === '' || after.length > places) return undefined;
  return exact(BigInt(whole.replaceAll(',', '') + after), 10n ** BigInt(after.length));
}

function count(text: string): Meaning | undefined {
  return new RegExp(`^${DIGITS}$`).test(text) ? is(exact(numberOf(text))) : undefined;
}

/** A fraction in hundredths: 0 and 100 are nothing and all of it. */
function hundredths(text: string): Meaning | undefined {
  const means = hundred(text);
  return means && ((value) => means(scaled(value, 100n)));
}

function hundred(text: string): Meaning | undefined {
  if (text === 'less than 0.1') return strictlyBetween(exact(0), exact(1, 10));
  if (text === 'more than 99.9') return strictlyBetween(exact(999, 10), exact(100));
  const value = decimal(text, 1);
  return value && (text === '0' || text === '100' ? is(value) : rounded(value, 1));
}

/** A relative change in hundredths: rounded to a whole number where that is within a twentieth, and else to a tenth. */
function inPercent(text: string): Meaning | undefined {
  if (text === 'neither higher nor lower') return is(exact(0));
  const [n = '', way] = partsOf(text, '(.*)% (higher|lower)') ?? [];
  const means = percentMeaning(n);
  return means && ((value) => means(scaled(way === 'higher' ? value : negative(value), 100n)));
}

function percentMeaning(n: string): Meaning | undefined {
  if (n === 'less than 0.1') return strictlyBetween(exact(0), exact(1, 10));
  if (n === 'more than 99') return strictlyBetween(exact(99), exact(100));
  const value = decimal(n, 1);
  if (n === '0' || !value) return undefined;
  const tenth = rounded(value, 1);
  return (exactly) =>
    tenth(exactly) ||
    (!n.includes('.') &&
      rounded(value, 0)(exactly) &&
      near(exact(0), [exactly[0], exactly[1] * 20n])(less(value, exactly)));
}

function share(text: string): Meaning | undefined {
  const [percentage] = partsOf(text, '(.*)%') ?? [];
  return percentage === undefined ? undefined : hundredths(percentage);
}

const points = (n: number): Exact => exact(Math.round(n * 100), 10_000);

function about(text: string): Meaning | undefined {
  if (text === 'none') return is(exact(0));
  if (text === 'all') return is(exact(1));
  const [low, high] = partsOf(text, 'between # and # in ten') ?? [];
  if (low !== undefined && high !== undefined)
    return strictlyBetween(exact(numberOf(low), 10), exact(numberOf(high), 10));

  const [, how = '', what = ''] = /^(about |nearly |more than |)(.*)$/.exec(text) ?? [];
  const [part, whole] = what === 'half' ? ['one', '2'] : (partsOf(what, '# in #') ?? []);
  if (part === undefined || whole === undefined) return undefined;
  const [n, d] = [numberOf(part), numberOf(whole)];
  const value = exact(n, d);
  if (how === 'nearly ') return justUnder(value, points(3));
  if (how === 'more than ') return justOver(value, points(5));
  if (d > 20n) {
    // One in many, or all but one in many.
    if (n !== 1n && n !== d - 1n) return undefined;
    if (how === '') return is(value);
    return ([part, whole]) => {
      const one = n === 1n ? part : whole - part;
      return one > 0n && near(exact(d), exact(d, 20))([whole, one]);
    };
  }
  if (how === 'about ') return near(value, points(0.75));
  return what === 'half' ? is(value) : near(value, points(0.15));
}

function change(text: string): Meaning | undefined {
  if (text === 'neither more nor fewer') return is(exact(0));
  const [n, way] = partsOf(text, `(${DIGITS}) (more|fewer)`) ?? [];
  if (n === undefined || n === '0') return undefined;
  return is(exact(way === 'more' ? numberOf(n) : -numberOf(n)));
}

function inPoints(text: string): Meaning | undefined {
  if (text === 'neither higher nor lower') return is(exact(0));
  const [n = '', unit, way] = partsOf(text, '(.*) percentage (points?) (higher|lower)') ?? [];
  const means = n === '0' || (n === '1') !== (unit === 'point') ? undefined : hundredths(n);
  return means && ((value) => means(way === 'higher' ? value : negative(value)));
}

function inTimes(text: string): Meaning | undefined {
  const [, how = '', what = ''] = /^(about |nearly |more than |)(.*)$/.exec(text) ?? [];
  const [many] = what === 'twice' ? ['2'] : (partsOf(what, '# times') ?? []);
  const number = many === undefined ? undefined : exact(numberOf(many));
  if (number) {
    const [n] = number;
    if (n < 2n) return undefined;
    if (how === '') return is(number);
    if (how === 'about ') return near(number, exact(n, n < 100n ? 50 : 20));
    if (how === 'more than ') return justOver(number, exact(2, 10));
    const part = n === 2n ? 12 : 20;
    return (value) =>
      justUnder(number, exact(2, 10))(value) && justUnder(number, exact(n, part))(value);
  }
  const [printed = ''] = partsOf(text, '(.*) times') ?? [];
  const value = decimal(printed, 2);
  if (!value) return undefined;
  // A reader subtracts 1, and takes what is left for the rise: it is right to a tenth of itself.
  return (ratio) => {
    const rise = less(ratio, exact(1));
    const off = less(value, ratio);
    return (
      rounded(value, 1)(ratio) &&
      compare(off, scaled(rise, 1n)) <= 0 &&
      near(exact(0), [rise[0], rise[1] * 10n])(off)
    );
  };
}

/** What a verb says, which is what the words before "than" would say. */
const verb =
  (full: (text: string) => Meaning | undefined, up: string, down: string) => (text: string) =>
    full(
      text
        .replace(/^rose by (.+)$/, `$1 ${up}`)
        .replace(/^fell by (.+)$/, `$1 ${down}`)
        .replace(/^did not change$/, `neither ${up} nor ${down}`),
    );

const MEASURES: Record<string, (text: string) => Meaning | undefined> = {
  part: count,
  whole: count,
  rest: count,
  share,
  about,
  'part-change': change,
  'rest-change': change,
  'whole-change': change,
  'part-change/verb': verb(change, 'more', 'fewer'),
  'part-percent': inPercent,
  'rest-percent': inPercent,
  'whole-percent': inPercent,
  'rest-share': share,
  'rest-about': about,
  'rest-points': inPoints,
  'rest-times': inTimes,
  points: inPoints,
  'points/verb': verb(inPoints, 'higher', 'lower'),
  times: inTimes,
};

/** The words with plain spaces; undefined where a line could end between digits and their noun. */
const unbroken = (text: string): string | undefined =>
  /\d (?:times|percentage)/.test(text) ? undefined : text.replaceAll(/(?<=\d)\u00A0/g, ' ');

const known = new Map<string, Meaning | undefined>();

/** The meaning of a figure's text; undefined for a wording that is not known. */
export function meaningOf(measure: string, text: string): Meaning | undefined {
  const key = `${measure}: ${text}`;
  const words = unbroken(text);
  if (!known.has(key)) known.set(key, words === undefined ? undefined : MEASURES[measure]?.(words));
  return known.get(key);
}
