import { describe, expect, test } from 'vitest';
import { words } from './built-site.ts';
import { all, document, published } from './own-story.ts';

// The quotations as they were printed: a speaker's words never change.
const QUOTATIONS = [
  'I think that’s something I am potentially going to have to look at, yes',
  'But it comes with real complexity',
  'Not least of all the psychological screening that the professionals go through to make sure that [they are] not being adversely affected by this. Whilst I’m going to have to look at it, those risks are really significant, and they cannot be understated.',
  'The challenge I have is, while I have been sending this message, unfortunately – for whatever reason – these groups continue and carry on doing their work',
  'How many times has an operation been compromised, how many times has evidence been lost when one of their stings, or one of their entrapment operations, goes wrong?',
  'My message – ‘don’t go and compromise our operation’ – hasn’t been taken on board. I’m not going to condone these groups, and I would encourage them all to stop. But I recognise that I am not winning that conversation. I am not winning that moral argument.',
  '[Paedophile hunters] are not the solution to the threat of grooming',
  'The solution is the service providers ensuring children can use the web safely. We are doing more to protect children than ever before, [but] we cannot meet the threat alone.',
  'The time has come for tech companies to meet their moral and social responsibility.',
];

describe('the quotations', () => {
  const quotes = all('[data-speaker]');

  test('name the speaker’s office once, and set the last words of the lead quotation apart', () => {
    const captions = all('.quote figcaption').map(words);
    expect(captions.filter((caption) => caption.includes('chief constable'))).toHaveLength(1);
    expect(all('.quote[data-rank="lead"] b').map(words)).toEqual([
      'I am not winning that moral argument.”',
    ]);
    expect(quotes.map(words).join()).not.toMatch(/\.\.\.|…/);
  });

  test('are nine, verbatim, between quotation marks and in the order of the story', () => {
    expect(quotes.map(words)).toEqual(QUOTATIONS.map((said) => `“${said}”`));
  });

  test('have a speaker, a place, a date and a source that the page lists', () => {
    const listed = new Set(all('.sources a').map((link) => link.getAttribute('href')));
    for (const quote of quotes) {
      expect(quote.getAttribute('data-speaker')).toBe('Simon Bailey');
    }
    for (const quote of all('blockquote')) {
      expect(listed).toContain(quote.getAttribute('cite'));
      const caption = words(quote.parentElement?.querySelector('figcaption') ?? null);
      expect(caption).toMatch(/^Simon Bailey, .+, September 2017\. PublicTechnology/);
    }
    // The place stands after the office where that is said, and else after the name.
    const captions = all('blockquote + figcaption').map(words);
    expect(captions[0]).toContain(
      ', chief constable of Norfolk and national police lead for child protection; asked ',
    );
    for (const caption of captions.slice(1))
      expect(caption).toMatch(/^Simon Bailey, (in|asked|to|on|at) [^;]+, September 2017\. /);
  });

  test('that are brief run in a sentence, and lead to their source', () => {
    const brief = all('a[data-speaker]');
    expect(brief).toHaveLength(2);
    for (const link of brief) {
      expect(link.closest('p')).not.toBeNull();
      expect(link.getAttribute('title')).toMatch(/^Simon Bailey, .+, September 2017\.$/);
      expect(link.getAttribute('href')).toMatch(/^#source-/);
    }
  });
});

describe('the page, read from top to bottom', () => {
  test('opens with the headline, the finding, the note on what it deals with, and the dates', () => {
    const opening = document.querySelector('.opening');
    expect(
      Array.from(opening?.children ?? [], ({ className, localName }) => className || localName),
    ).toEqual(['h1', 'standfirst', 'finding', 'about']);
    const about = opening?.querySelector('.about');
    expect(Array.from(about?.children ?? [], ({ className }) => className)).toEqual([
      'dates',
      'byline',
      'note',
    ]);
    const finding = words(opening?.querySelector('.standfirst') ?? null);
    expect(finding).toContain(published[0]);
    expect(finding).toContain(published.at(-1));
    expect(words(opening?.querySelector('.dates') ?? null)).toContain('18 September 2017');
    expect(opening?.querySelector('.note a')?.getAttribute('href')).toBe('#support');
  });

  test('ends with the help lines, and after the notes with the numbers, the sources and replies', () => {
    expect(all('.back h2').map(words)).toEqual([
      'Help and support',
      'The numbers',
      'Sources',
      'Corrections',
      'The report behind this story',
      'Reply to the newsroom',
    ]);
    // Who has read the story finds help before its notes.
    expect(all('.tale, .sharing, .notes h2').map(({ id, className }) => id || className)).toEqual([
      'tale',
      'sharing',
      'support',
      'what-these-figures-cannot-tell-you',
      'how-this-was-made',
      'numbers',
      'sources',
      'corrections',
      'reporter',
      'reply',
    ]);
    expect(all('.corrections li').map(words)).toEqual([
      expect.stringMatching(/^26 November 2026: .*no share for any year after 2016/),
      expect.stringMatching(
        /^29 November 2026: .*why Bailey refused.*reasons, as ITV News reported them/,
      ),
    ]);
    expect(words(document.querySelector('.help'))).toContain('0800 1111');
  });

  test('says why there is no comment thread, and gives the address for replies about this story', () => {
    const reply = document.getElementById('reply')?.parentElement ?? null;
    expect(words(reply)).toMatch(/no comment thread.* newsroom@plainfigures\.example\.$/);
    // A form without an endpoint would post to the page itself.
    expect(all('form, .reply input, .reply textarea')).toHaveLength(0);
    const link = new URL(reply?.querySelector('a')?.getAttribute('href') ?? '');
    expect(link.pathname).toBe('newsroom@plainfigures.example');
    expect(link.searchParams.get('subject')).toBe(
      `Reply to: ${words(document.querySelector('h1'))}`,
    );
    expect(link.searchParams.get('body')?.trim()).toBe(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    );
  });

  test('reports the figures of 2017 and 2018 in counts and words alone', () => {
    const about = (count: string) =>
      all('.prose p')
        .map(words)
        .filter((text) => text.includes(count));
    const [half] = about('almost half');
    expect(half).toMatch(
      /for 2017.*cannot be compared with those for 2014 to 2016.*29 forces.*at least 150 times.*almost half/,
    );
    const [people] = about('403 people');
    expect(people).toMatch(/figures for 2018.*people, not cases.*403 people.*more than 250/i);
    for (const text of [half, people]) expect(text).not.toMatch(/%|per cent/);
    const body = all('body > :not(script)').map(words).join(' ');
    expect(body.replace(/The story said that we had found no share/, '')).not.toContain(
      'found no share',
    );
  });

  test('has 900 to 1,300 words of our own, and every beat of the story', () => {
    const prose = document.querySelector('.prose')?.cloneNode(true) as Element;
    for (const other of Array.from(
      prose.querySelectorAll(
        '.opening, .back, .quote, .graphic, .skip, .step-links, .guess, script',
      ),
    ))
      other.remove();
    const length = words(prose).split(' ').length;
    expect(length).toBeGreaterThanOrEqual(900);
    expect(length).toBeLessThanOrEqual(1300);
    expect(Array.from(prose.querySelectorAll('h2'), words)).toHaveLength(8);
  });
});
