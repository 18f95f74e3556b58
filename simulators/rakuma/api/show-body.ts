const SECRETS = ['password', 'client_secret', 'refresh_token'];

/** What of a request's body may stand in the journal: everything but secrets. */
export function showBody(path: string, bodyText: string): unknown {
  if (bodyText === '') return null;
  if (path === '/oauth/token') {
    const form = Object.fromEntries(new URLSearchParams(bodyText));
    return Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, SECRETS.includes(name) ? '***' : value]),
    );
  }
  try {
    return JSON.parse(bodyText);
  } catch (error) {
    if (error instanceof SyntaxError) return bodyText;
    throw error;
  }
}
