import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import {
  reportedPictures,
  reportPicture,
  startReport,
} from '../../../../src/syndication/pictures/report.ts';

const work = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(work, { recursive: true }));

const picture = (path: string, png?: string) => ({ path, png, drawn: true });

test('reported pictures are read by their paths', () => {
  const folder = pathToFileURL(join(work, 'one', 'cache/'));
  const pictures = [picture('a.svg'), picture('b.png', 'a kept one.png'), picture('c.svg')];
  startReport(folder);
  for (const one of pictures.toReversed()) reportPicture(folder, one);
  expect(reportedPictures(folder)).toEqual(pictures);
});

test('a build without pictures has an empty report', () => {
  const folder = pathToFileURL(join(work, 'empty/'));
  startReport(folder);
  expect(reportedPictures(folder)).toEqual([]);
});

test('nothing is written where no report was started', () => {
  const folder = pathToFileURL(join(work, 'none/'));
  reportPicture(folder, picture('a.png'));
  expect(() => reportedPictures(folder)).toThrow('pictures.jsonl');
});
