import { curly } from '../../data/curly.ts';
import type { ValueRow } from '../../data/value.ts';

/** The row with curly marks in what readers call it. Its key stays, because references name it. */
export function withCurlyLabel<
  T extends { key: string; label?: string | undefined } & Pick<ValueRow, 'of'>,
>({ of, ...row }: T) {
  const typed = row.label ?? row.key;
  const label = curly(typed);
  const named = of ? { of: { ...of, label: curly(of.label) } } : {};
  return label === typed ? { ...row, ...named } : { ...row, label, ...named };
}
