import type { Language } from '../language/languages.ts';
import { FigureError, LIMITS, type Reference } from './reference.ts';
import { toNumber } from './fraction.ts';
import { inRoundFigures, ROUND_FORMS, withLimit, type Quantity } from './quantity.ts';
import { adviseOne, isPercentage } from './unit.ts';
import { saysOneAt } from './value.ts';

/** The forms of a number of one row. */
export const NUMBER_FORMS = [...ROUND_FORMS, ...LIMITS] as const;
export const isNumberForm = (form: string): form is (typeof NUMBER_FORMS)[number] =>
  NUMBER_FORMS.some((name) => name === form);

/**
 * A number of one row in round figures, or with what it is below or above.
 *
 * @throws FigureError where that is not true, or would be misread
 */
export function inNumberForm(
  { whole, form, limit = '' }: Reference,
  quantity: Quantity,
  language: Language,
): string {
  const { unit } = quantity;
  const round = ROUND_FORMS.find((name) => name === form);
  if (round) {
    if (round === 'just' && quantity.value.numerator < 0n)
      throw new FigureError(
        `"${whole}" would be read in two ways, since the number is below 0: write "rounded" in place of "just"`,
      );
    if (round === 'nearest' && !isPercentage(unit))
      throw new FigureError(
        `"${whole}" would be taken for an exact number: write "rounded" in place of "nearest", which is for percentages`,
      );
    const { text, value } = inRoundFigures(quantity, round, language);
    if (saysOneAt(toNumber(value), unit, language))
      throw new FigureError(`"${whole}" would be printed with 1${unit.after}: ${adviseOne(unit)}`);
    return text;
  }
  const way = form === 'below' ? 'below' : 'above';
  if (!/^[-−]?\d{1,15}(?:\.\d+)?$/.test(limit))
    throw new FigureError(
      `"${whole}" needs a number in digits after "${way}", as ${way}/10: what is printed says that the exact one is ${way} it`,
    );
  const at = Number(limit.replace('−', '-'));
  if (saysOneAt(at, unit, language))
    throw new FigureError(`"${whole}" would be printed with 1${unit.after}: ${adviseOne(unit)}`);
  const text = withLimit(quantity, way, at, language);
  if (text === undefined)
    throw new FigureError(
      `"${whole}" is not true: the number is ${Number(toNumber(quantity.value).toFixed(4))}. Rewrite the sentence, or name another number`,
    );
  return text;
}
