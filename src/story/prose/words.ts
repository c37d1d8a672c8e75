import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { notMeant } from '../../data/meant.ts';
import type { Report } from '../../data/problem.ts';
import { lineAt } from '../../data/text.ts';
import { referencesFor } from '../../data/typed-figure.ts';
import { CITING, LABEL, NAME, RUNNING, type TextRule } from '../schema/text-rules.ts';
import { textFaults, leftovers } from './text-faults.ts';
import { NO_FOOTNOTES } from './markdown.ts';
import {
  figureFaults,
  percentageFaults,
  waysOut,
  type KnownNumbers,
  type RunPiece,
} from './number-faults.ts';
import { FIGURE } from './typography.ts';

/** The nodes within a line of words. Any other node ends a run of words. */
const INLINE = new Set(
  (
    'text inlineCode emphasis strong delete link linkReference image imageReference break ' +
    'mdxJsxTextElement mdxTextExpression footnoteReference'
  ).split(' '),
);

/** The attributes whose text readers see or hear, by the component. */
export const SPOKEN: Readonly<Record<string, Readonly<Record<string, TextRule>>>> = {
  Scene: { title: RUNNING, note: CITING },
  Quote: { speaker: NAME, role: LABEL, where: LABEL, note: CITING },
  Picture: { caption: CITING, credit: NAME },
};
const SPOKEN_OF_HTML = { title: LABEL, 'aria-label': LABEL, abbr: LABEL };

/**
 * Checks the words of a story: percentages are typed in quotations only, and where they are marked
 * as given by a source; cuts in a quotation are marked; and every reference link has its definition.
 *
 */
export function checkWords(tree: Root, known: KnownNumbers, report: Report): void {
  /** The words since the last block started. */
  let run: RunPiece[] = [];
  const endRun = () => {
    const faults = [
      ...figureFaults(run, figureTag, known),
      ...percentageFaults(run, known, (words, sentence) =>
        waysOut(
          words,
          referencesFor(words, sentence, known.figures).map(figureTag),
          `<Given source="…">${words}</Given>`,
        ),
      ),
    ];
    for (const { line, message, severity } of faults) report(line, message, severity);
    run = [];
  };

  const checkLabel = (text: string, rule: TextRule, line: number) => {
    for (const { message, severity } of textFaults(text, rule, known))
      report(line, message, severity);
  };

  const visit = (node: Nodes, quoted: boolean, around: number) => {
    // Text beside an address that Markdown makes a link of has no place of its own.
    const line = node.position?.start.line ?? around;
    const inline = INLINE.has(node.type);
    if (!inline) endRun();
    switch (node.type) {
      case 'text':
        if (quoted) checkCut(node.value, line, report);
        else {
          checkBrokenLinks(node.value, line, report);
          for (const { index, message, severity } of leftovers(
            notMeant(node.value),
            known.figures,
            figureTag,
          ))
            report(line + lineAt(node.value, index) - 1, message, severity);
          run.push({ text: node.value, line });
        }
        break;
      case 'inlineCode':
        if (!quoted) run.push({ text: node.value, line });
        break;
      case 'code': {
        // The opening fence takes a line.
        const fenced = (node.position?.end.line ?? line) - line >= node.value.split('\n').length;
        run.push({ text: node.value, line: fenced ? line + 1 : line });
        break;
      }
      case 'break':
        run.push({ text: ' ', line });
        break;
      case 'link':
      case 'definition':
        checkLabel(node.title ?? '', LABEL, line);
        // The words of a bare address may have a % in them.
        if (node.type === 'link' && toString(node) === node.url) return;
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        // In small letters it has a report of its own.
        if (name.toLowerCase() === 'given') {
          // Its number is a word like any other here.
          run.push({ text: 'given', line });
          return;
        }
        if (name === 'Figure' && !quoted) {
          const of = node.attributes.find(
            (one) => one.type === 'mdxJsxAttribute' && one.name === 'of',
          );
          // Without a reference it has a report of its own.
          const reference = typeof of?.value === 'string' ? of.value : '';
          run.push({ text: FIGURE, line, reference });
        }
        const rules = /^[a-z]/.test(name) ? SPOKEN_OF_HTML : (SPOKEN[name] ?? {});
        for (const [attribute, rule] of Object.entries(rules)) {
          const found = node.attributes.find(
            (other) => other.type === 'mdxJsxAttribute' && other.name === attribute,
          );
          if (typeof found?.value === 'string') checkLabel(found.value, rule, line);
        }
        break;
      }
    }
    const within =
      quoted || node.type === 'blockquote' || ('name' in node && node.name === 'Quote');
    if ('children' in node) for (const child of node.children) visit(child, within, line);
    if (!inline) endRun();
  };
  visit(tree, false, 1);
}

/** A figure as an author writes it in the text of a story. */
const figureTag = (reference: string): string => `<Figure of="${reference}" />`;

/** Checks that a cut in a quotation is marked with one character. */
function checkCut(text: string, line: number, report: Report): void {
  if (text.includes('...'))
    report(
      line,
      'mark a cut in a quotation with one character, …: three dots, "...", look like a speaker who trails off',
      'advice',
    );
}

/** Checks for links that Markdown takes for text: without a definition, or with a space in them. */
function checkBrokenLinks(text: string, line: number, report: Report): void {
  // An address of the web ends the text, because Markdown makes a link of the address alone. After a space,
  // other words in parentheses are no address: [sic] (and so on).
  const broken = /!?\[[^[\]]*\](?:\([^()\s]+\s[^()]*\)| ?\($)|\([^()]+\)\[$/gm;
  for (const { 0: words, index } of text.matchAll(broken))
    report(
      line + lineAt(text, index) - 1,
      words.startsWith('!')
        ? `"${words}" is not read as an image: put an address with a space in angle brackets, as ![what it shows](<./my name.png>)`
        : `"${words}" is not read as a link: write [words](address), without a space before or in the address`,
    );
  for (const { 0: words, index } of text.matchAll(/\[\^[^[\]\s]+\]/g))
    report(line + lineAt(text, index) - 1, `"${words}": ${NO_FOOTNOTES}`);
  for (const { 0: words, 1: name = '', index } of text.matchAll(/\[[^[\]]*\]\[([^[\]]*)\]/g))
    report(
      line + lineAt(text, index) - 1,
      `"${words}" leads nowhere: write [words](address), or add a line [${name}]: address`,
    );
}
