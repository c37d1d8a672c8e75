/** English nouns whose plural has no ending of its own. */
const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
};

/** Whether one English word is the plural of another. */
const isPluralOf = (word: string, other: string): boolean => {
  const singular = IRREGULAR[word];
  return (
    word === `${other}s` ||
    word === `${other}es` ||
    (other.endsWith('y') && word === `${other.slice(0, -1)}ies`) ||
    (singular !== undefined && singular === other)
  );
};

/**
 * Whether the two forms of an English noun are exchanged: `households` for one and `household` for several. One word
 * of a longer noun may differ: `members of a board`.
 */
export function isSwapped({ one, many }: { one: string; many: string }): boolean {
  const [ones, manys] = [one, many].map((noun) => noun.trim().toLowerCase().split(/\s+/));
  if (!ones || !manys || ones.length !== manys.length) return false;
  const differing = ones.flatMap((word, i) => (word === manys[i] ? [] : [[word, manys[i] ?? '']]));
  const [[word = '', other = ''] = []] = differing;
  return differing.length === 1 && isPluralOf(word, other);
}
