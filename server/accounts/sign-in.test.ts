import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

const HOST = 'http://desk.example';

describe('sign-up and sign-in', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startTestDesk();
  });
  afterAll(() => desk.close());

  const request = {
    company: '山田商店',
    name: '山田',
    email: 'yamada@seller.example',
    password: 'a good password',
  };

  async function signIn(email: string, password: string): Promise<Response> {
    return desk.app.request(`${HOST}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'desk.example', origin: HOST },
      body: JSON.stringify({ email, password }),
    });
  }

  test('M1 signing up makes an account within 2 s, and its member can sign in', async () => {
    const startedAt = performance.now();
    const ordered = await desk.ask('', 'POST', '/sign-up', request);
    expect(ordered.status).toBe(202);
    await expect
      .poll(async () => (await desk.ask('', 'GET', `/provisionings/${ordered.body.id}`)).body.state, {
        interval: 20,
        timeout: 2000,
      })
      .toBe('ready');
    expect(performance.now() - startedAt).toBeLessThan(2000);
    const signedIn = await signIn(request.email, request.password);
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const me = await desk.app.request(`${HOST}/api/v1/me`, { headers: { cookie, host: 'desk.example' } });
    expect(await me.json()).toMatchObject({
      account: { name: '山田商店' },
      member: { name: '山田', role: 'owner' },
    });
  });

  test('M1 the same e-mail address again is refused at its field', async () => {
    const again = await desk.ask('', 'POST', '/sign-up', { ...request, email: 'YAMADA@seller.example' });
    expect(again.body).toMatchObject({ status: 409, code: 'email-taken', errors: [{ path: 'email' }] });
  });

  test('a wrong password does not open the door', async () => {
    expect((await signIn(request.email, 'another password')).status).toBe(401);
  });

  test('the library’s own sign-up is shut', async () => {
    const answer = await desk.app.request(`${HOST}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'desk.example', origin: HOST },
      body: JSON.stringify({ email: 'side@door.example', password: 'a good password', name: 'x' }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  test('a session cookie sent from another site does nothing', async () => {
    const signedIn = await signIn(request.email, request.password);
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    const answer = await desk.app.request(`${HOST}/api/v1/shops`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'sec-fetch-site': 'cross-site',
        host: 'desk.example',
      },
      body: JSON.stringify({ mall: 'rakuma', name: '罠' }),
    });
    expect(await answer.json()).toMatchObject({ status: 403, code: 'cross-site' });
  });
});
