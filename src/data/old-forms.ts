// Version 1 printed words about numbers. Their author now writes them, and “is” checks them.

import { toNumber } from './fraction.ts';
import { ratioOf, wayOf } from './is.ts';
import type { Quantity } from './measures.ts';
import { own } from './own.ts';
import { rowsIn, type Reference } from './reference.ts';

const MEASURE = /^(?:(.+)-)?(about|change|percent|points|times)$/;
const FORM = /^(?:rounded|just|nearest|amount|verb|direction|(?:below|above)\b.*)$/;

/** What to write in place of a wording of version 1; undefined where a reference is none. */
export function insteadOf(
  { whole, table, keys, measure, form = '' }: Reference,
  measures: Readonly<Record<string, (key: string) => Quantity>>,
): string | undefined {
  if (/\/.*\sper\s.*\//.test(whole))
    return told(whole, 'print both numbers, or write your words as =1.3 times, ours=');
  const [, name, old = ''] = MEASURE.exec(measure) ?? [];
  const ofShares = /about|points|times/.test(old)
    ? [name === undefined ? 'share' : `${name}-share`]
    : [];
  const now = (old === '' ? [measure] : [...ofShares, name ?? 'value']).find((one) =>
    own(measures, one),
  );
  const number = own(measures, now ?? '');
  if (now === undefined || !number || (old === '' && !FORM.test(form))) return undefined;
  const of = `${table}/${keys}/${now}`;
  const checked = (is: string) =>
    told(
      whole,
      `write <Figure of="${of}" is="${is}">your words</Figure>, or in braces {${of} is ${is}: your words}`,
    );
  const [from, to] = rowsIn(keys).map((key) => number(key));
  if (from && to && (old === 'percent' || old === 'times')) {
    const times = `times about ${Number(toNumber(ratioOf([from, to])).toPrecision(3))}`;
    return old === 'times'
      ? `${checked(times)}. ${of}/ratio prints the number alone`
      : checked(`${times} ± 0.005`);
  }
  if (from && to) {
    const way = wayOf(from, to);
    return told(
      whole,
      `write <Figure of="${of}" is="${way}" />, or in braces {${of} is ${way}}, for the number, and “more” or “rose by” yourself`,
    );
  }
  const [limit] = /^(?:below|above)\/.*/.exec(form) ?? [];
  return (
    from &&
    checked(limit?.replace('/', ' ') ?? `about ${Number(toNumber(from.value).toPrecision(3))}`)
  );
}

const told = (whole: string, instead: string): string =>
  `version 1 worded "${whole}" by itself, and the words are yours now: ${instead}`;
