/** Elements by name, in the order given. */
export type XmlTree = { readonly [name: string]: string | XmlTree };

/** A document with one root element. */
export function writeXml(root: string, tree: XmlTree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${writeElements(tree)}</${root}>`;
}

function writeElements(tree: XmlTree): string {
  const elements = Object.entries(tree).map(([name, content]) => {
    const inner = typeof content === 'string' ? escapeText(content) : writeElements(content);
    return `<${name}>${inner}</${name}>`;
  });
  return elements.join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
