import { describe, expect, test } from 'vitest';
import { words } from '../build/built-site.ts';
import { all, document, rows } from './own-story.ts';

// The quotations as they were printed: a speaker's words never change.
const QUOTATIONS = [
  'My message – ‘don’t go and compromise our operation’ – hasn’t been taken on board. I’m not going to condone these groups, and I would encourage them all to stop. But I recognise that I am not winning that conversation. I am not winning that moral argument.',
  'How many times has an operation been compromised, how many times has evidence been lost when one of their stings, or one of their entrapment operations, goes wrong?',
  'The challenge I have is, while I have been sending this message, unfortunately – for whatever reason – these groups continue and carry on doing their work',
  'Not least of all the psychological screening that the professionals go through to make sure that [they are] not being adversely affected by this. Whilst I’m going to have to look at it, those risks are really significant, and they cannot be understated.',
  '[Paedophile hunters] are not the solution to the threat of grooming',
  'The solution is the service providers ensuring children can use the web safely. We are doing more to protect children than ever before, [but] we cannot meet the threat alone.',
  'The time has come for tech companies to meet their moral and social responsibility.',
  'I think that’s something I am potentially going to have to look at, yes',
  'But it comes with real complexity',
];

describe('the quotations', () => {
  const quotes = all('[data-speaker]');

  test('name the speaker’s office once, and set the last words of the argument apart', () => {
    const captions = all('.quote figcaption').map(words);
    expect(captions.filter((caption) => caption.includes('police lead'))).toHaveLength(1);
    // These words fill the screen.
    expect(all('.quote b').map(words)).toEqual(['I am not winning that moral argument.”']);
    expect(all('[data-fills] #argument[data-display] .quote b')).toHaveLength(1);
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
    expect(captions).toHaveLength(3);
    expect(captions[0]).toContain(
      'Simon Bailey, national police lead for child protection; to the BBC, ',
    );
    for (const caption of captions.slice(1))
      expect(caption).toMatch(/^Simon Bailey, (in|asked|to|on|at) [^;]+, September 2017\. /);
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
    // In words before the picture, and in the picture as a number.
    expect(words(opening?.querySelector('.standfirst') ?? null)).toContain(
      'more than four in ten cases',
    );
    expect(words(opening?.querySelector('.finding') ?? null)).toContain(rows.at(-1)?.share);
    expect(words(opening?.querySelector('.dates') ?? null)).toContain('18 September 2017');
    expect(opening?.querySelector('.note a')?.getAttribute('href')).toBe('#support');
  });

  test('ends with the help lines, and after the notes with the numbers, and the sources', () => {
    expect(all('.back h2').map(words)).toEqual([
      'Help and support',
      'The numbers',
      'Sources',
      'Corrections',
      'The report behind this story',
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
    ]);
    expect(all('.corrections li').map(words)).toEqual([
      expect.stringMatching(/^26 November 2026: .*no share for any year after 2016/),
      expect.stringMatching(
        /^29 November 2026: .*why Bailey refused.*reasons, as ITV News reported them/,
      ),
      expect.stringMatching(/^1 December 2026: The headline .*figures in the graphics end in 2016/),
      expect.stringMatching(
        /^3 December 2026: .*1,148 confrontations.*for the UK.*who counted.*hundreds of cases/,
      ),
    ]);
    expect(words(document.querySelector('.help'))).toContain('0800 1111');
  });

  test('has the groups’ own words once, and a newspaper that printed them', () => {
    const said = all('.tale p').filter((text) => words(text).includes('It should not be us'));
    expect(said.map(words)).toEqual([
      expect.stringMatching(/two members of a London group told The Guardian in 2015/),
    ]);
    const cited = Array.from(said[0]?.querySelectorAll('a') ?? [], (link) =>
      link.getAttribute('href'),
    );
    expect(cited).toContain('#source-guardian-2015');
  });

  test('reports the figures of 2017 and 2018 in counts and words alone, and that they do not join on', () => {
    const [later, ...others] = all('.prose p')
      .map(words)
      .filter((text) => /almost half|403 people/.test(text));
    expect(others).toEqual([]);
    expect(later).toMatch(/29 forces.* data for 2017.*almost half of the cases of this offence\./);
    expect(later).toMatch(/In 2018, .*403 people were prosecuted.*more than 250 of them/);
    expect(later).toMatch(
      /more than 250 .*These counts stand apart from the three years: the first covers only some forces, and the second counts people\./,
    );
    expect(later).not.toMatch(/%|per cent/);
    // Neither is in a graphic.
    const graphics = all('svg').map(
      (svg) => `${svg.getAttribute('aria-label') ?? ''} ${words(svg)}`,
    );
    expect(graphics.length).toBeGreaterThan(2);
    expect(graphics.join(' ')).not.toMatch(/2017|2018|almost half|403|250/);
    const page = document.body.cloneNode(true) as Element;
    for (const script of page.querySelectorAll('script')) script.remove();
    const body = words(page);
    expect(body.replace(/The story said that we had found no share/, '')).not.toContain(
      'found no share',
    );
  });

  test('has every beat of the story, in its order', () => {
    const beats = [
      // One sting.
      ['h2', 'One sting, as the Court of Appeal heard of it'],
      ['p', 'We do not know how it ended.'],
      ['p', 'That was a sting.'],
      ['p', 'The groups reject the word “vigilante”. They say that they gather evidence'],
      // The count, and what a case is.
      ['h2', 'How often the police used the groups’ evidence'],
      ['p', 'The reports do not say what a case is'],
      ['h3', '2014: the groups’ evidence in about one in nine cases'],
      ['h3', '2015: three in ten'],
      ['p', 'In April 2015 the law changed in England and Wales.'],
      ['h3', '2016: more than four in ten'],
      // The swap.
      ['p', 'From 2015 to 2016 the cases with the groups’ evidence went from 77 to 114.'],
      ['h3', 'From 2015 the total hardly moved, but the mix changed'],
      [
        'p',
        'There were 37 more cases with the groups’ evidence than in 2015, and 34 fewer without it.',
      ],
      // The argument.
      ['h3', 'Bailey urged the groups to stop. In 2017 he conceded:'],
      ['p', '“My message'],
      ['h3', 'The three years do not say why'],
      ['h2', 'Later counts stand apart'],
      // Why, what instead, and what went wrong.
      ['h2', 'Why Bailey wanted them to stop'],
      ['h2', 'What he asked for instead'],
      ['h2', 'What the stings led to'],
      // Two answers.
      ['h3', 'In September 2017 Bailey was asked: could the police one day work with the groups?'],
      ['p', '“I think that’s something I am potentially going to have to look at, yes”'],
      ['h3', 'In May 2019, as ITV News reported:'],
      ['p', 'He ruled it out.'],
      // What came of it. Nothing of 2017 is told from here on.
      ['h2', 'What came of it'],
      ['p', 'Parliament passed the Online Safety Act in 2023.'],
      ['p', 'We have found nothing that shows that grooming fell.'],
      // The end.
      ['p', 'Bailey had asked for two things: that'],
      ['h3', 'And the groups? They carried on'],
      ['h3', '1,148 in 2021'],
      ['p', 'The number comes from Mark de Rond, a Cambridge professor'],
      ['p', 'How many of the 1,148 became a case?'],
      ['p', 'We have found nobody who counted.'],
    ] as const;
    const told = all('.tale :is(h2, h3, p)').map(
      (element) => [element.localName, words(element)] as const,
    );
    let from = 0;
    for (const [name, start] of beats) {
      const at = told.findIndex(
        ([own, text], i) => i >= from && own === name && text.startsWith(start),
      );
      expect(at, start).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
    // No other chapter, and no other step.
    const headings = (of: readonly (readonly [string, string])[]) =>
      of.filter(([name]) => name !== 'p').length;
    expect(headings(told)).toBe(headings(beats));
  });
});
