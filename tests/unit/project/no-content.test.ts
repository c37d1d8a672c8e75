import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { telAddress } from '../../../src/addresses/external.ts';
import { changeInCount } from '../../../src/data/change.ts';
import { abs, fraction, subtract } from '../../../src/data/fraction.ts';
import { hundredths, percent } from '../../../src/data/number.ts';
import type { Language } from '../../../src/language/languages.ts';
import { readContent } from '../../../src/story/read/content.ts';
import type { CountTable } from '../../../src/story/kinds/kind.ts';
import type { Story } from '../../../src/story/story.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** All that authors do not write, apart from the licence of the fonts. */
const SOURCES = globSync('src/**/*.{ts,astro,css,md}', { cwd: ROOT });

/** Whether a number may be a story's alone: small ones, years, round numbers and powers of two are anybody's. */
const isOwn = (n: number) => n > 99 && !(n >= 1900 && n < 2100) && n % 10 !== 0 && !!(n & (n - 1));

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** The sentences of a text that no other text has: longer ones, and short ones with a number, such as “Over 65”. */
const phrasesOf = (text: string) =>
  text
    .split(/(?<=[.!?:])\s+/)
    .filter(
      (sentence) =>
        sentence.split(' ').length > 3 || (/\s/.test(sentence) && counts(sentence).some(isLarge)),
    );

/** The counts in a text, without the parts of decimals, dates and ranges. */
const counts = (text: string) =>
  [...text.matchAll(/(?<![\d.,‑–-])\d{1,3}(?:,?\d{3})*(?![\d‑–-]|[.,]\d)/g)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  );

/** Whether a number with a word beside it says something of a story: not one of 1 to 12, nor a year. */
const isLarge = (n: number) => n > 12 && !(n >= 1900 && n < 2100);

/** The identifiers, the names, the longer phrases and the numbers in a story's texts: what no other text has. */
function wordsOf({ slug, meta, sources, scenes, quotes, timelines }: Story): string[] {
  const events = Object.values(timelines).flatMap(({ events }) => events);
  const people = [...sources.map(({ author }) => author), ...quotes.map(({ speaker }) => speaker)];
  const texts = [
    // A phone number counts as a whole, below.
    ...textsIn({ ...meta, help: meta.help.map((line) => ({ ...line, phone: undefined })) }),
    ...textsIn(events),
    ...quotes.map(({ text }) => text),
    ...scenes.flatMap(({ title, note, steps }) => [
      title,
      note,
      ...steps.map(({ heading }) => heading),
    ]),
  ].filter((text) => text !== undefined);
  const phones = meta.help.flatMap(({ phone }) => phone ?? []).filter((phone) => phone.length > 4);
  return [
    // Words of one part, such as “start”, are anybody's.
    slug,
    ...events.map(({ id }) => id).filter((id) => id.includes('-')),
    ...texts.flatMap(phrasesOf),
    ...texts.flatMap(counts).filter(isOwn).flatMap(spellings),
    // A figure in words, up to its number: “at least 1,150”.
    ...events.flatMap(({ count }) => /^\D* \d[\d,]*(?=\D|$)/.exec(count) ?? []),
    ...phones.flatMap((phone) => [phone, telAddress(phone)]),
    ...sources.flatMap(({ id, publisher, url }) => [id, publisher, url?.split('/')[2]]),
    ...meta.help.map(({ name }) => name),
    meta.reporter?.publisher,
    ...people,
  ].filter((text) => typeof text === 'string');
}

/** A count as code and as texts have it. */
const spellings = (n: number) => [String(n), n.toLocaleString('en-GB')];

/** The numbers of a table that are long enough to be nobody else's, and the words for its changes. */
function numbersOf({ rows }: CountTable, language: Language): string[] {
  const shares = rows.map(({ part, whole }) => fraction(part, whole));
  const printed = [
    ...rows.map(({ part, whole }) => percent(part, whole, language)),
    ...shares.flatMap((a) => shares.map((b) => hundredths(abs(subtract(a, b)), language).text)),
  ];
  const measures = rows.map((row) => [row.whole, row.part, row.whole - row.part]);
  const changes = measures.flatMap((of) =>
    measures.flatMap((than) => of.map((n, i) => n - (than[i] ?? 0))),
  );
  return [
    ...measures.flat().filter(isOwn).flatMap(spellings),
    // A difference alone could be any number. With its words or its sign it is a change.
    ...changes
      .filter((change) => isLarge(Math.abs(change)))
      .flatMap((change) => {
        const { full, verb, amount } = changeInCount(change, language);
        return [full, verb, (change < 0 ? '−' : '+') + amount];
      }),
    ...printed.flatMap((text) => /\d\d\.\d/.exec(text) ?? []),
  ];
}

test('no phrase, name or number of a story is in src', () => {
  const { content } = readContent(ROOT);
  const own = (content?.stories ?? []).flatMap((story) => [
    ...wordsOf(story),
    ...Object.values(story.tables).flatMap((table) => numbersOf(table, story.language)),
    ...Object.values(story.values)
      .flatMap(({ measures }) => measures.flatMap(({ rows }) => rows))
      .flatMap(({ text }) => /\d\d[\d,]*\.\d+/.exec(text) ?? []),
  ]);
  expect(own.length).toBeGreaterThan(0);
  const ofStories = new RegExp(
    `(?<![\\p{L}\\d.,_-])(?:${[...new Set(own)].map((text) => RegExp.escape(text)).join('|')})(?![\\p{L}\\d_-])`,
    'gu',
  );
  const found = SOURCES.flatMap((file) =>
    (readFileSync(join(ROOT, file), 'utf8').match(ofStories) ?? []).map(
      (text) => `${file}: ${text}`,
    ),
  );
  expect(found).toEqual([]);
});
