const TOKENS = [
  /<\?xml\s[^<>]*\?>/y,
  /<!--[^]*?-->/y,
  /<!\[CDATA\[[^]*?\]\]>/y,
  /(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)+/y,
];
const TAG = /<(\/?)([A-Za-z_][\w.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;

/** Whether the text is one element with properly nested others; a document type is not let in. */
export function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const tag = matchAt(TAG, text, at);
    const token = tag ?? TOKENS.map((pattern) => matchAt(pattern, text, at)).find((match) => match !== null);
    if (token === null || token === undefined) return false;
    const [whole, closes, name = '', closesItself] = token;
    if (tag === null) {
      if (open.length === 0 && !/^(?:\s*|<\?[^]*|<!--[^]*)$/.test(whole)) return false;
    } else if (closes === '/') {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (closesItself !== '/') open.push(name);
    }
    at += whole.length;
  }
  return open.length === 0 && roots === 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
