import { anchorsOf } from '@matome/domain/manual/anchors.ts';
import type { ManualSection } from '@matome/domain/manual/page.ts';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

export type ManualText = {
  readonly sections: readonly ManualSection[];
  /** Every address that the text links to or shows. */
  readonly links: readonly string[];
  /** HTML in it: it is not shown. */
  readonly html: readonly string[];
};

const parser = remark().use(remarkGfm);
type Root = ReturnType<typeof parser.parse>;
type Content = Root['children'][number];

/** A page's Markdown as it is searched: sections of plain text. Parts of a list or a table are parted by a space. */
export function readMarkdown(markdown: string): ManualText {
  const root = parser.parse(markdown);
  const headings = root.children.filter((node) => node.type === 'heading').map(plainText);
  const anchors = anchorsOf(headings);
  const sections: { heading: string; anchor: string | null; level: number; parts: string[] }[] = [
    { heading: '', anchor: null, level: 0, parts: [] },
  ];
  for (const node of root.children) {
    if (node.type === 'heading')
      sections.push({
        heading: plainText(node),
        anchor: anchors[sections.length - 1] ?? null,
        level: node.depth,
        parts: [],
      });
    else sections.at(-1)?.parts.push(plainText(node));
  }
  const nodes = root.children.flatMap(withDescendants);
  return {
    sections: sections.map(({ parts, ...section }) => ({
      ...section,
      text: parts.filter((part) => part !== '').join('\n'),
    })),
    links: nodes.flatMap((node) => ('url' in node ? [node.url] : [])),
    html: nodes.flatMap((node) => (node.type === 'html' ? [node.value] : [])),
  };
}

function withDescendants(node: Content): Content[] {
  return [node, ...('children' in node ? node.children.flatMap(withDescendants) : [])];
}

const INLINE = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link']);

function plainText(node: Content): string {
  if (node.type === 'image' || node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replaceAll(/\s*\n\s*/g, needsSpace);
  if (!('children' in node)) return '';
  return node.children
    .map(plainText)
    .filter((text) => text !== '')
    .join(INLINE.has(node.type) ? '' : ' ');
}

/** Lines of a paragraph run on; only between words of Latin letters a space is meant. */
function needsSpace(found: string, at: number, whole: string): string {
  const before = whole[at - 1] ?? '';
  const after = whole[at + found.length] ?? '';
  return /[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after) ? ' ' : '';
}
