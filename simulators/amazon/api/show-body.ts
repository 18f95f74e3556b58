import { TOKEN_PATH } from './sign-in.ts';

const HARMLESS = ['grant_type', 'client_id', 'scope', 'redirect_uri'];

/** What of a request's body may stand in the journal: of a sign-in only what is no secret. */
export function showBody(path: string, bodyText: string): unknown {
  if (bodyText === '') return null;
  if (path === TOKEN_PATH) {
    const form = [...new URLSearchParams(bodyText)].filter(([name]) => /^[a-z_]{1,40}$/.test(name));
    return Object.fromEntries(form.map(([name, value]) => [name, HARMLESS.includes(name) ? value : '***']));
  }
  return parseJson(bodyText) ?? bodyText;
}

/** `undefined` for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
