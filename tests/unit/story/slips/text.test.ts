import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const WORDS = 'Pears take their time';
const SPRING = '<Step id="count-spring" state="counts/spring">';

describe('words that say which way a number went get advice beside its size', () => {
  const change = (form = '') => `<Figure of="pears/spring..summer/part-change${form}" />`;
  const amount = change('/amount');
  test.each([
    [`It rose by ${amount}.`, 'part-change/verb'],
    [`Pears soared by ${amount}.`, 'part-change/verb'],
    [`It was a rise of ${amount}.`, 'part-change/noun'],
    [`An increase of ${amount}.`, 'part-change/noun'],
    [`An additional ${amount} were ripe.`, 'part-change'],
    [`It has risen by ${amount}.`, 'part-change/participle'],
    [`It has added ${amount}.`, 'part-change/participle'],
    [`They’ve since steadily increased by ${amount}.`, 'part-change/participle'],
    [`Risen by ${amount}, it was enough.`, 'part-change/participle'],
    [`There were fewer, by ${amount}.`, 'part-change'],
    [`It changed by ${amount}, a fall.`, 'part-change/noun'],
    [`There were ${amount} additional pears.`, 'part-change'],
    [`There were ${amount} fewer.`, 'part-change'],
  ])('%s', (text, right) => {
    append(text);
    expect(problems()).toEqual([
      expect.stringMatching(
        new RegExp(
          `advice: .* says which way .*: write <Figure of="pears/spring\\.\\.summer/${right}" />`,
        ),
      ),
    ]);
  });

  test.each([
    'Pears were up',
    'It may rise by',
    'It has not risen by',
    'It rises by',
    'It was increased by',
    'It had its rise of',
    'It has been growing by',
  ])('%s: where no form is certain to fit, all are named', (words) => {
    append(`${words} ${amount}.`);
    const forms = ['verb', 'participle', 'noun'].map((name) => change(`/${name}`));
    expect(problems()).toEqual([
      expect.stringContaining(
        `does not: reword the sentence with one of ${forms.join(', ')}, which write “rose by …”, “risen by …” and “a rise of …”, or write =`,
      ),
    ]);
  });

  test('of a percentage, too', () => {
    append('It has fallen by <Figure of="pears/spring..summer/part-percent/amount" />.');
    expect(problems()).toEqual([
      expect.stringContaining('write <Figure of="pears/spring..summer/part-percent/participle" />'),
    ]);
  });

  test('in the front matter, too', () => {
    const reference = '{pears/spring..summer/part-change/amount}';
    edit(STORY, /standfirst: .*/, `standfirst: 'It fell by ${reference}.'`);
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'standfirst')}advice: "standfirst": "fell by" says which way the number went, and ${reference} does not: write {pears/spring..summer/part-change/verb} in place of both, or write =fell by= if it is meant`,
    ]);
  });

  test.each([
    ['It rose by ', '', '', 'rose by'],
    ['A drop of ', '/noun', '', 'A drop of'],
    ['It fell by ', '/verb', '', 'fell by'],
    ['It has fallen by ', '/participle', '', 'fallen by'],
    ['There were ', '', ' more', 'more'],
    ['The number ', '/verb', ' higher', 'higher'],
  ])('%s%s%s: and where the figure says it, too', (before, form, after, words) => {
    append(`${before}${change(form)}${after}.`);
    const right =
      after === '' && form === ''
        ? `write ${change('/verb')} in place of both`
        : `remove "${words}"`;
    expect(problems()).toEqual([
      expect.stringContaining(
        `"${words}" says which way the number went, and ${change(form)} says it too: ${right}`,
      ),
    ]);
  });

  test.each(['A difference of', 'The gap of'])('%s has no way', (words) => {
    append(`${words} ${amount} more than covers it.`);
    expect(problems()).toEqual([]);
  });
});

describe('a word beside a figure that the figure says itself gets advice', () => {
  const about = '<Figure of="pears/summer/about" />';

  test.each([
    ['It was about', about, '', 'about', 'about one in eight'],
    ['It was\nAbout', about, '', 'About', 'about one in eight'],
    ['There were', '<Figure of="pears/spring..summer/part-change" />', 'more', 'more', '7 more'],
  ])('%s %s %s', (before, figure, after, word, text) => {
    write('pears.csv', 'season,ripe,picked\nspring,5,50\nsummer,12,100\n');
    append(`${before} ${figure} ${after}`.trim());
    const [found] = problems();
    expect(found).toContain(`advice: "${word}" `);
    expect(found).toContain(text === '7 more' ? 'says which way' : `says it: “${text}”`);
    const marked = (text: string) => text.replace(word, `=${word}=`);
    edit(
      STORY,
      `${before} ${figure} ${after}`.trim(),
      [marked(before), figure, marked(after)].join(' '),
    );
    expect(problems()).toEqual([]);
  });

  test.each(['Complaints about it:', 'It was roundabout', 'Not about a few, but'])(
    'others may stay: %s',
    (words) => {
      write('pears.csv', 'season,ripe,picked\nspring,5,50\nsummer,29,100\n');
      append(`${words} ${about} were ripe.`);
      expect(problems()).toEqual([]);
    },
  );
});

describe('what was left in a text and meant to be replaced is told', () => {
  test.each([
    ['[pears/spring/part]', 'would be printed as it is: write <Figure of="pears/spring/part" />'],
    ['[TK]', ''],
    ['[TK: name of the farm]', ''],
    ['TKTK', ''],
    ['£XX', ''],
    ['TK%', ''],
  ])('%s, in the text and in front matter', (words, message) => {
    const fault =
      message ||
      `stands for something that is still to come: write that, or =${words}= if it is meant`;
    const advice = message ? '' : 'advice: ';
    append(`It was\nso: ${words} pears.`);
    edit(STORY, 'title: Pears', `title: 'Pears: ${words}'`);
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'title: ')}${advice}"title": "${words}" ${fault.replace(/<Figure of="(.*)" \/>/, '{$1}')}`,
      `${linePrefix(STORY, 'so: ')}${advice}"${words}" ${fault}`,
    ]);
  });

  test('in a label, which has no figures', () => {
    edit(STORY, 'part: that were ripe', "part: 'that were [pears/spring/part]'");
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'words: ')}"tables.pears.words.part": "[pears/spring/part]" would be printed as it is: word it without the figure`,
    ]);
  });

  test('a link without words', () => {
    append('So it was, [](https://pears.example/).');
    expect(problems()).toEqual([
      `${linePrefix(STORY, '[](')}the link to https://pears.example/ has no words: write [words](https://pears.example/)`,
    ]);
  });

  test.each([
    'TK Maxx sold [sic] them on flight TK 1980, at the XXX Olympiad',
    'It was [and/or/neither] so, as [pears/spring/part](https://pears.example/) says',
    'They met Ms TK and drank XXXX',
    '[<Figure of="pears/spring/part" />](https://pears.example/)',
  ])('others may stay: %s', (text) => {
    append(`${text}.`);
    expect(problems()).toEqual([]);
  });

  test('a quotation has what was said', () => {
    edit(STORY, WORDS, 'It is [TK], and £XX');
    expect(problems()).toEqual([]);
  });
});

describe('a slip in a tag gives one message', () => {
  test.each<Slip>([
    [
      'an instruction for a program in an element',
      STORY,
      'Few were ripe.',
      '<p set:html="44%">Few were ripe.</p>',
      '<p set',
      '"set:html" of <p> is an instruction for a program: leave it out',
    ],
    [
      'an element that names a slot',
      STORY,
      'Few were ripe.',
      '<p slot="x">Few were ripe.</p>',
      '<p slot',
      '"slot" of <p> is an instruction for a program: leave it out',
    ],
    [
      'an attribute without a text',
      STORY,
      'when="2020-10">',
      'when="2020-10" note="">',
      '<Quote',
      'note of <Quote> is empty: say something there, or leave it out',
    ],
    [
      'a figure in small letters',
      STORY,
      '<Figure of="pears/summer/part" />',
      '<figure of="pears/summer/part" />',
      '<figure',
      '<figure> is an element of HTML, which shows no number: write <Figure of="pears/summer/part" />',
    ],
    [
      'a step that is never closed',
      STORY,
      '</Step>',
      '',
      SPRING,
      'this is not MDX: <Step> is never closed: write </Step> after its content, before the </Scene> on line 40 or in its place',
    ],
    [
      'a step in a list',
      STORY,
      '<Step id="count-spring"',
      '- <Step id="count-spring"',
      SPRING,
      'this is not MDX: <Step> does not end in the paragraph or list where it starts: put its tag on a line of its own, with an empty line after it, or write </Step> there',
    ],
    [
      'a component in small letters',
      STORY,
      '<Step id="count-spring"',
      '<step id="count-spring"',
      '<step',
      'this is not MDX: <step> is never closed: write </step> after its content, before the </Step> on line 30 or in its place',
    ],
    [
      'a heading on the line of its step',
      STORY,
      /(state="counts\/spring">)\n+/,
      '$1',
      SPRING,
      'this is not MDX: <Step> does not end in the paragraph or list where it starts: put its tag on a line of its own, with an empty line after it, or write </Step> there',
    ],
    [
      'a quotation that is never closed',
      STORY,
      '</Quote>',
      '',
      '<Quote',
      'this is not MDX: <Quote> is never closed: write </Quote> after its content',
    ],
    [
      'a finding that is never closed',
      STORY,
      '</Quote>',
      '</Quote>\n\n<Finding table="pears">',
      '<Finding',
      'this is not MDX: <Finding> is never closed: end its tag with />',
    ],
    [
      'a figure that is never closed',
      STORY,
      'of="pears/summer/part" />',
      'of="pears/summer/part">',
      '<Figure',
      'this is not MDX: <Figure> is never closed: end its tag with />',
    ],
    [
      'a break that is never closed',
      STORY,
      'Few were ripe.',
      'Few<br>were ripe.',
      '<br>',
      'this is not MDX: <br> is never closed: end its tag with />',
    ],
    [
      'an image of HTML',
      STORY,
      'Few were ripe.',
      'Few were ripe. <img src="pear.png">',
      '<img',
      'this is not MDX: an image of HTML is not drawn: write ![what it shows](./name.png)',
    ],
    [
      'a closing tag in small letters',
      STORY,
      '</Step>',
      '</step>',
      SPRING,
      'this is not MDX: <Step> is never closed: write </Step> after its content, before the </step> on line 30 or in its place',
    ],
    [
      'a closing tag at the end of a paragraph',
      STORY,
      'Few were ripe.\n\n</Step>',
      'Few were ripe.</Step>',
      'Few were',
      'this is not MDX: </Step> goes on a line of its own, with an empty line before it',
    ],
    [
      'a closing tag without an opening one',
      STORY,
      '## How it was',
      '</Scene>\n\n## How it was',
      '</Scene>',
      'this is not MDX: this closes an element that is not open: remove it, or open the element above',
    ],
    [
      'typographic quotation marks about an attribute',
      STORY,
      'id="count"',
      'id=“count”',
      'id=“',
      'this is not MDX: the value of an attribute goes in straight quotation marks, as id="…"',
    ],
    [
      'no quotation marks about an attribute',
      STORY,
      'id="count"',
      'id=count',
      'id=count',
      'this is not MDX: the value of an attribute goes in straight quotation marks, as id="…"',
    ],
    [
      'one quotation mark about the value of a figure',
      STORY,
      'of="pears/summer/part"',
      'of="pears/summer/part',
      'of="pears/summer/part',
      'this is not MDX: this tag has no end, or a quotation mark too few or too many: in a value, write ’ for an apostrophe, and “ and ” around a quotation',
    ],
    [
      'one quotation mark about the value of the only figure in a paragraph',
      STORY,
      'Few were ripe.',
      'Few were ripe,\nonly <Figure of="pears/summer/part />\nof them.',
      'of="pears/summer/part />',
      'this is not MDX: this tag has no end, or a quotation mark too few or too many: in a value, write ’ for an apostrophe, and “ and ” around a quotation',
    ],
    [
      'one quotation mark about an attribute',
      STORY,
      'state="counts/spring"',
      'state="counts/spring',
      'state="counts/spring',
      'this is not MDX: this tag has no end, or a quotation mark too few or too many: in a value, write ’ for an apostrophe, and “ and ” around a quotation',
    ],
    [
      'quotation marks within an attribute',
      STORY,
      'title="Each dot is a pear"',
      'title="Each "dot" is a pear"',
      'title="Each',
      'this is not MDX: this tag has no end, or a quotation mark too few or too many: in a value, write ’ for an apostrophe, and “ and ” around a quotation',
    ],
    [
      'an apostrophe in a value',
      STORY,
      'title="Each dot is a pear"',
      `title='The pear's dots'`,
      '<Scene',
      'this is not MDX: this tag has no end, or a quotation mark too few or too many: in a value, write ’ for an apostrophe, and “ and ” around a quotation',
    ],
    [
      'a tag without its end',
      STORY,
      'state="counts/spring">',
      'state="counts/spring"',
      'state="counts/spring"',
      'this is not MDX: this tag has no end, or a quotation mark too few or too many: in a value, write ’ for an apostrophe, and “ and ” around a quotation',
    ],
    [
      'an attribute that is misspelt',
      STORY,
      'state="counts/spring"',
      'stat="spring"',
      'stat=',
      '"stat" is not an attribute of <Step>: did you mean "state"?',
    ],
    [
      'an attribute with a capital',
      STORY,
      'speaker="A grower"',
      'Speaker="A grower"',
      'Speaker',
      '"Speaker" is not an attribute of <Quote>: did you mean "speaker"?',
    ],
    [
      'a component that is misspelt',
      STORY,
      /<(\/?)Quote/g,
      '<$1Qoute',
      '<Qoute',
      '<Qoute> is not allowed: did you mean <Quote>?',
    ],
    [
      'a component in small letters',
      STORY,
      /<(\/?)Quote/g,
      '<$1quote',
      '<quote',
      '<quote> is not allowed: write <Quote>',
    ],
    [
      'a component of another system',
      STORY,
      'Few were ripe.',
      '<YouTube id="x" />',
      '<YouTube',
      '<YouTube> is not allowed: a story may use "Scene", "Step", "Quote", "Guess", "Finding", "End", "Figure", "Given" and "Picture"',
    ],
    [
      'an iframe, as another site gives it',
      STORY,
      'Few were ripe.',
      '<iframe width="560" src="https://video.example/embed/x" title="Pears" frameborder="0" allowfullscreen></iframe>',
      '<iframe',
      '<iframe> is not allowed: the page loads nothing from other sites. Write a link, as [words](address)',
    ],
    [
      'a comment of HTML',
      STORY,
      'Few were ripe.',
      '<!-- to do -->',
      '<!--',
      'this is not MDX: a comment is written {/* … */} here, not <!-- … -->',
    ],
    [
      'a sign for less than',
      STORY,
      'Few were ripe.',
      'Of them, <5 were ripe.',
      '<5',
      'this is not MDX: a < opens a tag: write \\< where the sign is meant',
    ],
    [
      'an address in angle brackets',
      STORY,
      'Few were ripe.',
      'See <https://pears.example>.',
      'See <',
      'this is not MDX: an address does not go in angle brackets: write [words](address)',
    ],
    [
      'a brace that is never closed',
      STORY,
      'Few were ripe.',
      'Few {were ripe.',
      'Few {',
      'this is not MDX: a brace is never closed. For a figure, write <Figure of="…" />, and for a brace \\{',
    ],
    [
      'a figure in braces',
      STORY,
      'Few were ripe.',
      'Of them, {pears/spring/part} were ripe.',
      'Of them',
      '{pears/spring/part} is code: for a figure, write <Figure of="pears/spring/part" />',
    ],
  ])('%s', expectSlip);
});

describe('a slip in a scene gives one message', () => {
  const BETWEEN =
    'the text of a scene goes in its steps: put this into a <Step>, or outside the scene';
  test.each<Slip>([
    [
      'text before its steps',
      STORY,
      SPRING,
      `So it was.\n\nIt was so.\n\n${SPRING}`,
      'So it',
      BETWEEN,
    ],
    [
      'text after its steps',
      STORY,
      '</Scene>',
      'So it was.\n\n- It was so.\n\n</Scene>',
      'So it',
      BETWEEN,
    ],
    [
      'a quotation in it',
      STORY,
      /<\/Scene>\n\n([^]*<\/Quote>)/,
      '$1\n\n</Scene>',
      '<Quote',
      BETWEEN,
    ],
    [
      'a heading of a section in a step',
      STORY,
      '### Spring',
      '## Spring',
      '## Spring',
      'a heading in a step starts with ###: with fewer it would end the section',
    ],
    [
      'a heading of a section later in a step',
      STORY,
      'Few were ripe.',
      'Few were ripe.\n\n## More',
      '## More',
      'a heading in a step starts with ###: with fewer it would end the section',
    ],
    [
      'a second heading in a step',
      STORY,
      'Few were ripe.',
      'Few were ripe.\n\n### More\n\nSo.\n\n#### Yet more',
      '### More',
      'the step "count-spring" has a second heading: put it into a step of its own, or start it with ####',
    ],
    [
      'a heading without its space',
      STORY,
      '### Spring',
      '###Spring',
      '###Spring',
      '"###Spring" is printed as it is: write a space after its ###',
    ],
    [
      'two steps with one id',
      STORY,
      'count-summer',
      'count-spring',
      'state="counts/summer"',
      `the step's id "count-spring" is taken on line 24: give each an id of its own`,
    ],
    [
      'an id with a space',
      STORY,
      'count-summer',
      'The summer',
      'The summer',
      `the step's id "The summer" should be in small letters, digits and hyphens`,
    ],
    [
      'a table with its ending',
      STORY,
      'table="pears"',
      'table="pears.csv"',
      'table=',
      'the scene "count" has table="pears.csv", which is not the name of a CSV file: the names are "pears"',
    ],
  ])('%s', expectSlip);
});

describe('a slip in words gives one message', () => {
  test.each<Slip>([
    [
      'a heading of the first level',
      STORY,
      '## How it was',
      '# How it was',
      '# How it was',
      'the headline is the title of the front matter: start a heading with ##',
    ],
    [
      'a percentage that is typed',
      STORY,
      'Few were ripe.',
      'Then 10% were ripe.',
      '10%',
      '"10%" is typed by hand: write <Figure of="pears/spring/share" />, <Given source="…">10%</Given> if a source gives it, or =10%= if it is meant as it stands',
    ],
    [
      'a given number in small letters',
      STORY,
      'Few were ripe.',
      'Then <given source="letter-2021">10%</given> were ripe.',
      '<given',
      '<given> is not allowed: write <Given>',
    ],
    [
      'a sign after a figure',
      STORY,
      'Few were ripe.',
      'Then <Figure of="pears/spring/share" />% were ripe.',
      '/>%',
      '"%" follows a figure that already has its sign: remove it, or name another figure',
    ],
    [
      'a row that is misspelt in a figure',
      STORY,
      'pears/summer/part',
      'pears/sumer/part',
      'sumer',
      'pears.csv has no row "sumer": did you mean "summer"? Its rows are "spring" and "summer"',
    ],
    [
      'a figure that compares a row with itself',
      STORY,
      'pears/summer/part',
      'pears/summer..summer/part-change',
      'summer..summer',
      '"pears/summer..summer/part-change" compares "summer" with itself: name two rows',
    ],
    [
      'a figure that compares a row with itself, in braces',
      STORY,
      '{pears/spring/share}',
      '{pears/spring..spring/points}',
      'spring..spring',
      '"pears/spring..spring/points" compares "spring" with itself: name two rows',
    ],
    [
      'a figure without a row',
      STORY,
      'pears/summer/part',
      'pears',
      'of="pears"',
      '"pears" is not a figure: write table/row/measure, or table/row..row/measure to compare',
    ],
    [
      'a dash between two rows',
      STORY,
      'pears/summer/part',
      'pears/spring–summer/part-change',
      'spring–summer',
      '"spring–summer" is not a row: write .. between the two rows instead of –, as in spring..summer',
    ],
  ])('%s', expectSlip);

  test('one row that is misspelt twice on a line is one slip', () => {
    edit(
      STORY,
      'Few were ripe.',
      '<Figure of="pears/sumer/part" /> of <Figure of="pears/sumer/whole" />.',
    );
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'sumer')}pears.csv has no row "sumer": did you mean "summer"? Its rows are "spring" and "summer"`,
    ]);
  });

  test.each(['“Pears” take “their time”', `“${WORDS}”`, `"${WORDS}."`])(
    'a quotation may have quotation marks within it and around it: %s',
    (words) => {
      edit(STORY, WORDS, words);
      expect(problems()).toEqual([]);
    },
  );
});

describe('a slip in Markdown gives one message', () => {
  test('code that is never closed', () => {
    append('```\nSo\n\nand so on');
    expect(problems()).toEqual([
      `${linePrefix(STORY, '```')}the code that starts here goes on to the end of the file: write \`\`\` on a line of its own after it`,
    ]);
  });

  test('code that is closed, indented or within a line is none', () => {
    append('```js\nSo\n```\n\n    So\n\nAnd `so`.\n\n- ~~~~\n  So\n  ~~~~\n');
    expect(problems()).toEqual([]);
  });

  const NOTE =
    'a story has no footnotes: cite a source, as [words](#source-…), or put the words into the text';
  test.each([
    ['So[^1].\n\n[^1]: A note.', [`So[^1].|${NOTE}. The same is wrong on line 48`]],
    ['So[^nope].', [`So[^nope]|"[^nope]": ${NOTE}`]],
  ])('the footnote %s', (text, expected) => {
    append(text);
    expect(problems()).toEqual(
      expected.map((found) => {
        const [line = '', message = ''] = found.split('|');
        return `${linePrefix(STORY, line)}${message}`;
      }),
    );
  });
});

describe('a slip in a link gives one message', () => {
  const WHOLE = 'write the whole address of a public site, or mailto:… or tel:…';
  const LINK =
    'is not read as a link: write [words](address), without a space before or in the address';
  test.each([
    ['[so](htps://x.example)', `the link "htps://x.example" leads nowhere: ${WHOLE}`],
    ['[so](http//x.example)', `the link "http//x.example" leads nowhere: ${WHOLE}`],
    ['[so](https:/x.example)', `the link "https:/x.example" leads nowhere: ${WHOLE}`],
    ['[so](www.x.example)', `the link "www.x.example" leads nowhere: ${WHOLE}`],
    ['[so](https://x.example/a b)', `"[so](" ${LINK}`],
    ['[so] (https://x.example)', `"[so] (" ${LINK}`],
    ['(so)[https://x.example]', `"(so)[" ${LINK}`],
    [
      '[so](#grower-2020)',
      'the link "#grower-2020" leads nowhere: did you mean "#source-grower-2020"?',
    ],
    ['[so](#count-sprng)', 'the link "#count-sprng" leads nowhere: did you mean "#count-spring"?'],
    [
      '![So](./a pear.png)',
      '"![So](./a pear.png)" is not read as an image: put an address with a space in angle brackets, as ![what it shows](<./my name.png>)',
    ],
    [
      '![So](./pear.png)',
      `the image "./pear.png" is not there: put the file into the story's folder`,
    ],
    [
      '![So](https://x.example/pear.png)',
      `the image "https://x.example/pear.png" is not in the story's folder: put it there and write ./name.png`,
    ],
    [
      '<img src="./pear.png" />',
      '<img> is not allowed: write an image as ![what it shows](./name.png)',
    ],
  ])('%s', (text, message) => {
    append(text);
    expect(problems()).toEqual([`${linePrefix(STORY, text)}${message}`]);
  });
});
