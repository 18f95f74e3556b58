const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const REFERENCES = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/** Every element is closed in its turn, and there is one root with nothing but space around it. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const [token, closes, name, attributes = '', isEmpty] of xml.matchAll(TOKEN)) {
    if (token === '<') return false;
    if (name === undefined) {
      if (isMisplacedText(token, open.length)) return false;
      continue;
    }
    if (closes === '/') {
      if (attributes !== '' || isEmpty === '/' || open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (isEmpty !== '/') open.push(name);
  }
  return open.length === 0 && roots === 1;
}

function isMisplacedText(token: string, depth: number): boolean {
  if (token.startsWith('<![CDATA[')) return depth === 0;
  if (token.startsWith('<')) return false;
  return (depth === 0 && /[^\s\uFEFF]/.test(token)) || REFERENCES.test(token);
}
