import type { TestDesk } from './test-desk.ts';

const HOST = 'http://desk.example';

/** A browser of one person: keeps its cookies, and comes from an address of its own (the desk must trust one proxy). */
export type Browser = {
  /** A call of the API by session. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
  /** A call of the sign-in library. */
  auth(path: string, body?: unknown): Promise<{ status: number; body: any }>;
  signIn(person: {
    readonly email: string;
    readonly password: string;
  }): Promise<{ status: number; body: any }>;
};

let opened = 0;

export function openBrowser(desk: TestDesk): Browser {
  const cookies = new Map<string, string>();
  opened += 1;
  const address = `10.1.${opened >> 8}.${opened & 255}`;
  const send = async (method: string, path: string, body: unknown) => {
    const answer = await desk.app.request(`${HOST}${path}`, {
      method,
      headers: {
        host: 'desk.example',
        origin: HOST,
        'x-forwarded-for': address,
        'content-type': 'application/json',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    keep(cookies, answer.headers.getSetCookie());
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
  const auth = (path: string, body?: unknown) => send('POST', `/api/auth${path}`, body ?? {});
  return {
    ask: (method, path, body) => send(method, `/api/v1${path}`, body),
    auth,
    signIn: ({ email, password }) => auth('/sign-in/email', { email, password }),
  };
}

function keep(cookies: Map<string, string>, set: readonly string[]): void {
  for (const cookie of set) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (name === undefined || value === undefined) continue;
    if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name);
    else cookies.set(name, value);
  }
}
