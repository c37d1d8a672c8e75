import type { z } from 'zod';
import { DEFAULT } from '../../language/languages.ts';
import { formatDate, isBefore, latest } from '../../data/date.ts';

/** The dates of a story, as its front matter has them. */
interface Dates {
  published: string;
  updated?: string | undefined;
  figures?: string | undefined;
  corrections: readonly { date: string }[];
}

/** The date of a story's last change: of its latest correction or update, or of its publication. */
export function changedOn({ published, updated, corrections }: Omit<Dates, 'figures'>): string {
  const dates = [published, updated ?? published, ...corrections.map(({ date }) => date)];
  return latest(dates) ?? published;
}

/**
 * Checks that the dates of a story are in a possible order. No date is compared with today: authors
 * may write a story ahead, and a build of the same content is the same on any day.
 */
export function checkDates(dates: Dates, context: z.core.$RefinementCtx): void {
  const { published, updated, figures, corrections } = dates;
  const report = (path: PropertyKey[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const changes = [
    ...(updated === undefined ? [] : [{ date: updated, path: ['updated'] }]),
    ...corrections.map(({ date }, i) => ({ date, path: ['corrections', i, 'date'] })),
  ];
  for (const { date, path } of changes)
    if (isBefore(date, published))
      report(
        path,
        `is ${date}, before the story was published (${published}): correct one of the two`,
      );
    else if (date !== published && published.startsWith(date))
      // Feeds need a point in time, and a change must not be earlier than the publication.
      report(path, `is ${date}, and the story was published on ${published}: be as precise here`);
  corrections.forEach(({ date }, i) => {
    const before = corrections[i - 1]?.date;
    if (before !== undefined && isBefore(date, before))
      report(
        ['corrections', i, 'date'],
        `is ${date}, and the correction above it is dated ${before}: put the oldest first`,
      );
  });
  const changed = changedOn(dates);
  if (figures !== undefined && isBefore(changed, figures))
    report(
      ['figures'],
      `is ${figures}, after the last change of the story (${formatDate(changed, DEFAULT)}): correct the date, or say when the story was "updated"`,
    );
}
