import { expect, test } from 'vitest';
import { mailto } from '../../../src/reply/mail.ts';

test('an e-mail names the story in its subject and its address in the body, whatever they hold', () => {
  const title = 'Pears & ‘plums’: 50% + more? #1 <b>';
  const story = 'https://orchard.example/stories/pears/?a=1&b=2';
  const address = mailto('news+replies@orchard.example', title, story);
  expect(address).toMatch(
    /^mailto:news\+replies@orchard\.example\?subject=[^&?#\s<]+&body=[^&?#\s<]+$/,
  );
  const [subject, body] = address.split('?')[1]?.split('&') ?? [];
  // A plus is a plus: e-mail programs do not read one as a space.
  expect(decodeURIComponent(subject ?? '')).toBe(`subject=Reply to: ${title}`);
  expect(decodeURIComponent(body ?? '').trim()).toBe(`body=${story}`);
  // The reader writes below it.
  expect(address).toMatch(/(%0D%0A)+$/);
});
