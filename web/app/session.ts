/** What came of trying to sign in. */
export type SignInResult = 'signed-in' | 'refused' | 'too-many' | 'unavailable';

/** Signs this browser in by its session cookie. */
export async function signIn(credentials: {
  readonly email: string;
  readonly password: string;
}): Promise<SignInResult> {
  try {
    const response = await post('/api/auth/sign-in/email', credentials);
    if (response.ok) return 'signed-in';
    if (response.status === 429) return 'too-many';
    return response.status >= 500 ? 'unavailable' : 'refused';
  } catch (cause) {
    if (cause instanceof TypeError) return 'unavailable';
    throw cause;
  }
}

/** Ends the session and leaves the desk; loading anew drops everything that this browser held of it. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
  window.location.assign('/sign-in');
}

function post(address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
