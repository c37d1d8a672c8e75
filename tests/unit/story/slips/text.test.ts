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
    expect(found).toContain(`says it: “${text}”`);
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
      'Few were ripe.',
      '<p set:html="44%">Few were ripe.</p>',
    ],
    ['an element that names a slot', 'Few were ripe.', '<p slot="x">Few were ripe.</p>'],
    ['an attribute without a text', 'when="2020-10">', 'when="2020-10" note="">'],
    [
      'a figure in small letters',
      '<Figure of="pears/summer/part" />',
      '<figure of="pears/summer/part" />',
    ],
    ['a step that is never closed', '</Step>', ''],
    ['a step in a list', '<Step id="count-spring"', '- <Step id="count-spring"'],
    ['a component in small letters', '<Step id="count-spring"', '<step id="count-spring"'],
    ['a heading on the line of its step', /(state="counts\/spring">)\n+/, '$1'],
    ['a quotation that is never closed', '</Quote>', ''],
    ['a finding that is never closed', '</Quote>', '</Quote>\n\n<Finding table="pears">'],
    ['a figure that is never closed', 'of="pears/summer/part" />', 'of="pears/summer/part">'],
    ['a break that is never closed', 'Few were ripe.', 'Few<br>were ripe.'],
    ['an image of HTML', 'Few were ripe.', 'Few were ripe. <img src="pear.png">'],
    ['a closing tag in small letters', '</Step>', '</step>'],
    [
      'a closing tag at the end of a paragraph',
      'Few were ripe.\n\n</Step>',
      'Few were ripe.</Step>',
    ],
    ['a closing tag without an opening one', '## How it was', '</Scene>\n\n## How it was'],
    ['typographic quotation marks about an attribute', 'id="count"', 'id=“count”'],
    ['no quotation marks about an attribute', 'id="count"', 'id=count'],
    [
      'one quotation mark about the value of a figure',
      'of="pears/summer/part"',
      'of="pears/summer/part',
    ],
    [
      'one quotation mark about the value of the only figure in a paragraph',
      'Few were ripe.',
      'Few were ripe,\nonly <Figure of="pears/summer/part />\nof them.',
    ],
    ['one quotation mark about an attribute', 'state="counts/spring"', 'state="counts/spring'],
    [
      'quotation marks within an attribute',
      'title="Each dot is a pear"',
      'title="Each "dot" is a pear"',
    ],
    ['an apostrophe in a value', 'title="Each dot is a pear"', `title='The pear's dots'`],
    ['a tag without its end', 'state="counts/spring">', 'state="counts/spring"'],
    ['an attribute that is misspelt', 'state="counts/spring"', 'stat="spring"'],
    ['an attribute with a capital', 'speaker="A grower"', 'Speaker="A grower"'],
    ['a component that is misspelt', /<(\/?)Quote/g, '<$1Qoute'],
    ['a component in small letters', /<(\/?)Quote/g, '<$1quote'],
    ['a component of another system', 'Few were ripe.', '<YouTube id="x" />'],
    [
      'an iframe, as another site gives it',
      'Few were ripe.',
      '<iframe width="560" src="https://video.example/embed/x" title="Pears" frameborder="0" allowfullscreen></iframe>',
    ],
    ['a comment of HTML', 'Few were ripe.', '<!-- to do -->'],
    ['a sign for less than', 'Few were ripe.', 'Of them, <5 were ripe.'],
    ['an address in angle brackets', 'Few were ripe.', 'See <https://pears.example>.'],
    ['a brace that is never closed', 'Few were ripe.', 'Few {were ripe.'],
    ['a figure in braces', 'Few were ripe.', 'Of them, {pears/spring/part} were ripe.'],
  ])('%s', expectSlip);
});

describe('a slip in a scene gives one message', () => {
  test.each<Slip>([
    ['text before its steps', SPRING, `So it was.\n\nIt was so.\n\n${SPRING}`],
    ['text after its steps', '</Scene>', 'So it was.\n\n- It was so.\n\n</Scene>'],
    ['a quotation in it', /<\/Scene>\n\n([^]*<\/Quote>)/, '$1\n\n</Scene>'],
    ['a heading of a section in a step', '### Spring', '## Spring'],
    ['a heading of a section later in a step', 'Few were ripe.', 'Few were ripe.\n\n## More'],
    [
      'a second heading in a step',
      'Few were ripe.',
      'Few were ripe.\n\n### More\n\nSo.\n\n#### Yet more',
    ],
    ['a heading without its space', '### Spring', '###Spring'],
    ['two steps with one id', 'count-summer', 'count-spring'],
    ['an id with a space', 'count-summer', 'The summer'],
    ['a table with its ending', 'table="pears"', 'table="pears.csv"'],
  ])('%s', expectSlip);
});

describe('a slip in words gives one message', () => {
  test.each<Slip>([
    ['a heading of the first level', '## How it was', '# How it was'],
    ['a percentage that is typed', 'Few were ripe.', 'Then 10% were ripe.'],
    ['three dots in a quotation', 'Pears take', 'Pears ... take'],
    [
      'a given number in small letters',
      'Few were ripe.',
      'Then <given source="letter-2021">10%</given> were ripe.',
    ],
    [
      'a sign after a figure',
      'Few were ripe.',
      'Then <Figure of="pears/spring/share" />% were ripe.',
    ],
    ['a row that is misspelt in a figure', 'pears/summer/part', 'pears/sumer/part'],
    [
      'a figure that compares a row with itself',
      'pears/summer/part',
      'pears/summer..summer/part-change',
    ],
    [
      'a figure that compares a row with itself, in braces',
      '{pears/spring/share}',
      '{pears/spring..spring/points}',
    ],
    ['a figure without a row', 'pears/summer/part', 'pears'],
    ['a dash between two rows', 'pears/summer/part', 'pears/spring–summer/part-change'],
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
