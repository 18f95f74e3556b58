/**
 * A desk reached by plain HTTP in one's own network is no "secure context": browsers then leave out
 * `crypto.randomUUID` and the clipboard. Both are put back before the first screen.
 */
export function completeBrowser(): void {
  if (window.isSecureContext) return;
  Object.defineProperty(crypto, 'randomUUID', { value: randomUuid });
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}

/** RFC 9562 version 4. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The old way of copying: select and copy. */
async function writeText(text: string): Promise<void> {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog, focus may not leave it.
  (document.querySelector('[role="dialog"]') ?? document.body).append(area);
  area.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the one way that needs no secure context
  const isCopied = document.execCommand('copy');
  area.remove();
  if (!isCopied) throw new Error('The browser did not copy');
}
