import { expect, test } from 'vitest';
import { isExampleAddress, mailto } from '../../../../src/reader/reply/mail.ts';

test('the subject has the headline and the body has the address, whatever characters they contain', () => {
  const title = 'Pears & ‘plums’: 50% + more? #1 <b>';
  const story = 'https://orchard.example/stories/pears/?a=1&b=2';
  const address = mailto('news+replies@orchard.example', `Reply to: ${title}`, story);
  expect(address).toMatch(
    /^mailto:news\+replies@orchard\.example\?subject=[^&?#\s<]+&body=[^&?#\s<]+$/,
  );
  const [subject, body] = address.split('?')[1]?.split('&') ?? [];
  // Email programs do not read a plus sign as a space.
  expect(decodeURIComponent(subject ?? '')).toBe(`subject=Reply to: ${title}`);
  expect(decodeURIComponent(body ?? '').trim()).toBe(`body=${story}`);
  // The reader writes below the address.
  expect(address).toMatch(/(%0D%0A)+$/);
});

test.each([
  ['newsroom@plainfigures.example', true],
  ['news@example.com', true],
  ['news@mail.example.org', true],
  ['news@example.co.uk', false],
  ['news@county-example.com', false],
])('%s is an address that nobody reads: %s', (address, is) => {
  expect(isExampleAddress(address)).toBe(is);
});
