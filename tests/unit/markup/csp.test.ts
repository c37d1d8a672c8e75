import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tightenPolicy } from '../../../src/markup/csp.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1];

test('a policy allows the scripts and styles of its page, and no file and no other script', () => {
  const policy =
    `default-src 'none';img-src 'self' data:; script-src 'self' ${hash('a()')} ${hash('b()')};` +
    ` style-src 'self' ${hash('p{}')};`;
  const body = '<script type="module">a()</script><style>p{}</style>';
  const html = tightenPolicy(page(policy, body));
  expect(policyOf(html)).toBe(
    `default-src 'none'; img-src 'self' data:; script-src ${hash('a()')}; style-src ${hash('p{}')}`,
  );
  expect(html).toContain(`<body>${body}</body>`);
});

test('a script that the policy did not allow stays forbidden', () => {
  const html = tightenPolicy(
    page(`default-src 'none'; script-src 'self' ${hash('a()')};`, '<script>hacked()</script>'),
  );
  expect(policyOf(html)).toBe("default-src 'none'");
});

test('a page without a policy is refused', () => {
  expect(() => tightenPolicy('<head></head>')).toThrow('no content security policy');
});
