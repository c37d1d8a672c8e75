import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { endpoint, fill, posts, READER, story, messageAbout } from '../support/reply-form.ts';
import { firstEngine, frontPageUrl, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;

beforeEach(async () => {
  page = await sharedPage();
  await visit(page, story);
});

test.runIf(firstEngine)(
  'the form works without script, and the script may post to the endpoint alone',
  async () => {
    const { document } = parseHTML(await (await fetch(story)).text());
    const form = document.querySelector('form');
    expect(form?.getAttribute('method')).toBe('post');
    expect(form?.getAttribute('action')).toBe(`${endpoint}/taken`);
    expect(form?.hasAttribute('novalidate')).toBe(false);
    const words = (element: Element | null) => element?.textContent.trim();
    const fields = Array.from(form?.querySelectorAll('input, textarea') ?? [], (field) => [
      field.getAttribute('name'),
      field.getAttribute('value') ?? words(document.querySelector(`label[for="${field.id}"]`)),
      field.hasAttribute('required'),
    ]);
    expect(fields).toEqual([
      ['story', 'Pears', false],
      ['address', 'https://orchard.example/stories/orchard/', false],
      ['name', 'Your name (optional)', false],
      ['email', 'Your email address', true],
      ['message', 'Your message', true],
      ['subject', 'Leave this field empty', false],
    ]);
    const policyOf = (page: Document) =>
      page.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content');
    expect(policyOf(document)).toContain(`; form-action ${endpoint}`);
    expect(policyOf(document)).toContain(`connect-src 'self' ${endpoint};`);
    const front = await (await fetch(frontPageUrl())).text();
    expect(policyOf(parseHTML(front).document)).toContain("; form-action 'none'; ");
  },
);

test('without script the browser checks the form and posts it', breadth, async () => {
  const message = messageAbout('without script');
  const plain = await sharedPage({ js: false });
  await plain.goto(story);
  const found = await plain.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('.reply form');
    return {
      checked: form?.noValidate === false,
      valid: form?.checkValidity(),
      limit: form?.querySelector('textarea')?.maxLength,
    };
  });
  expect(found).toEqual({ checked: true, valid: false, limit: 5000 });
  // Enter in a field of one line sends the form.
  await plain.evaluate(fill, { message, ...READER });
  await plain.press('Enter');
  await expect.poll(() => posts(message)).toHaveLength(1);
  const [post] = await posts(message);
  expect(post?.type).toBe('application/x-www-form-urlencoded');
  expect(post?.fields).toMatchObject({ ...READER, message, story: 'Pears' });
  await expect.poll(() => plain.evaluate(() => document.body.innerText)).toContain('taken');
});
