/** The answer of the sign-in library; `code` is its own word for why not. `status` 0 = the server cannot be reached. */
export type AuthAnswer =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly fields: Fields };
type Fields = Readonly<Record<string, unknown>>;

/** Asks the door of the desk: sign-in, passwords, second factor. */
export async function askAuth(path: string, body: Fields): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const fields = readFields(text);
    if (response.ok) return { ok: true, fields };
    const code = typeof fields['code'] === 'string' ? fields['code'] : 'unexpected';
    return { ok: false, status: response.status, code, fields };
  } catch (cause) {
    if (cause instanceof TypeError) return { ok: false, status: 0, code: 'unreachable', fields: {} };
    throw cause;
  }
}

/** What is no JSON (a proxy's page) has no fields. */
function readFields(text: string): Fields {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
