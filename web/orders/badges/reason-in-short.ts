/** A reason in a few characters; one without a short form speaks its whole sentence. */
export function reasonInShort(
  reason: { readonly code: string; readonly message: string },
  short: Readonly<Record<string, string>>,
): string {
  return short[reason.code] ?? reason.message;
}
