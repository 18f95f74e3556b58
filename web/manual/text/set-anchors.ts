import type { ExtraProps } from 'react-markdown';

type Element = NonNullable<ExtraProps['node']>;
type Tree = { readonly children: readonly (Element | { readonly type: string })[] };

const HEADING = /^h[1-6]$/;

/** A plugin of the renderer: gives the headings, in their order, the anchors that the server names them by. */
export function setAnchors(anchors: readonly string[]) {
  return (tree: Tree): void => {
    const headings = tree.children.filter((node) => 'tagName' in node).filter(isHeading);
    for (const [index, node] of headings.entries()) {
      const id = anchors[index];
      if (id !== undefined) node.properties['id'] = id;
    }
  };
}

function isHeading({ tagName }: Element): boolean {
  return HEADING.test(tagName);
}
