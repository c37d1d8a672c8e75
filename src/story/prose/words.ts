import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../../data/problem.ts';
import { lineAt } from '../../data/text.ts';
import { CITING, LABEL, NAME, RUNNING, type TextRule } from '../schema/text-rules.ts';
import { placeholders, textFaults } from './text-faults.ts';
import type { KnownNumbers, Printable, Ways } from './compared.ts';
import { toldIn } from './elements.ts';
import { figureFaults, typedFaults } from './number-faults.ts';
import type { RunPiece } from './sentences.ts';

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
 * as given by a source; and words before a figure are true of it.
 */
export function checkWords(tree: Root, known: KnownNumbers, report: Report): void {
  /** The words since the last block started. */
  let run: RunPiece[] = [];
  const endRun = () => {
    const faults = [...figureFaults(run, figureTag, known), ...typedFaults(run, known, WAYS)];
    for (const { line, message, severity } of faults) report(line, message, severity);
    run = [];
  };

  const checkLabel = (text: string, rule: TextRule, line: number) => {
    const { offer } = known;
    const atLine = offer && ((typed: Printable) => offer({ ...typed, line }));
    for (const { message, severity } of textFaults(text, rule, { ...known, offer: atLine }))
      report(line, message, severity);
  };

  const visit = (node: Nodes, quoted: boolean, around: number) => {
    // Text beside an address that Markdown makes a link of has no place of its own.
    const line = node.position?.start.line ?? around;
    const inline = INLINE.has(node.type);
    if (!inline) endRun();
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        if (quoted) break;
        run.push({ text: node.value, line });
        for (const { index, message, severity } of placeholders(node.value))
          report(line + lineAt(node.value, index) - 1, message, severity);
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
          const [of = '', is] = ['of', 'is'].map((name) => {
            const found = node.attributes.find(
              (one) => one.type === 'mdxJsxAttribute' && one.name === name,
            );
            return typeof found?.value === 'string' ? found.value : undefined;
          });
          // Without a reference it has a report of its own.
          const told = toldIn(is, node);
          run.push({ text: figureTag(of), line, reference: of, told });
          if (node.children.length > 0) return;
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

const WAYS: Ways = {
  figure: (of, is) => `<Figure of="${of}"${is === undefined ? '' : ` is="${is}"`} />`,
  given: (words) => `<Given source="…">${words}</Given>`,
};
