import { expect, test } from 'vitest';
import { formatValue } from '../../../../src/data/value.ts';
import { fraction } from '../../../../src/data/fraction.ts';
import { valuesSchema } from '../../../../src/story/kinds/values/schema.ts';

test('no line ends between a number and its unit', () => {
  const unit = valuesSchema.shape.unit.parse({ before: 'about US$ ', after: ' million a year' });
  const bare = valuesSchema.shape.unit.parse({ after: '%' });
  if (!unit || !bare) throw new Error('there is no unit');
  expect(formatValue(fraction(12), unit, 'en-GB')).toBe('about US$\u00A012\u00A0million a year');
  expect(formatValue(fraction(12), bare, 'en-GB')).toBe('12%');
});
