// The security of the pages and scripts of both sites, as a browser and an auditor see it.
import { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } from 'csp_evaluator/dist/evaluator.js';
import { Type, type Finding } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../build-sites.ts';
import { DIST, filesIn, parse } from './built-site.ts';

/** What writes a text as markup or runs it as a script. Minifiers keep the names of properties. */
const SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|parseHTMLUnsafe|parseFromString|createContextualFragment|execCommand|importScripts)\b|\bdocument\.write|\beval\(|\bFunction\(|\bset(?:Timeout|Interval)\(\s*["'`]/g;

/** Whether a finding is one that docs/architecture.md names and judges. */
const isJudged = ({ type }: Finding) => type === Type.UNSAFE_INLINE_FALLBACK;

describe.each([
  ['the project’s', DIST],
  ['the fixture stories’', FIXTURE_SITE],
])('on %s site', (_, site) => {
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const pages = new Map(
    filesIn(site).flatMap((file): [string, string][] => {
      if (file.endsWith('.html')) return [[file, read(file)]];
      if (!file.endsWith('.zip')) return [];
      const zip = readFileSync(join(site, file));
      const files = unzipSync(zip, { filter: ({ name }) => name.endsWith('.html') });
      return Object.entries(files).map(([name, bytes]) => [
        `${file}/${name}`,
        Buffer.from(bytes).toString(),
      ]);
    }),
  );

  test.each([...pages])('%s has a strict policy, which blocks nothing in it', (name, html) => {
    const document = parse(html);
    const policy =
      document
        .querySelector('meta[http-equiv="content-security-policy" i]')
        ?.getAttribute('content') ?? '';
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate(undefined, [
      ...DEFAULT_CHECKS,
      ...STRICTCSP_CHECKS,
    ]);
    const told = findings.filter((finding) => !isJudged(finding));
    expect(told.map(({ description, directive }) => `${directive}: ${description}`)).toEqual([]);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types 'none'/);
    expect(policy).toMatch(/form-action 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    for (const [, , text] of html.matchAll(/<(style|script(?![^>]*json))[^>]*>([^]*?)<\/\1>/g))
      expect(policy).toContain(hash(text ?? ''));
    // It covers only what comes after it. What Astro writes before it is allowed by its hash.
    if (name.startsWith('embed/'))
      expect(html.slice(0, html.search(/content-security-policy/i))).not.toMatch(
        /<(?:style|script)/,
      );
    const frames = name.startsWith('syndication/') && !name.includes('.zip/') ? '' : ', iframe';
    expect(document.querySelectorAll(`[style], object, embed${frames}`)).toHaveLength(0);
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  });

  test('no script writes a text as markup or runs it', () => {
    const scripts = [
      ...Array.from(pages).flatMap(([page, html]) =>
        Array.from(
          html.matchAll(/<script(?![^>]*json)[^>]*>([^]*?)<\/script>/g),
          ([, code = '']) => [page, code],
        ),
      ),
      ['embed.js', read('embed.js')],
    ];
    expect(scripts.length).toBeGreaterThan(pages.size);
    const found = scripts.flatMap(([from = '', code = '']) =>
      (code.match(SINKS) ?? []).map((sink) => `${from}: ${sink}`),
    );
    expect(found).toEqual([]);
  });
});
