import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../testing/browser.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';
import { joinAccount, tokenOf } from '../testing/join-account.ts';

const DAY_MS = 24 * 60 * 60_000;
const SELF = { name: '新人 花子', password: 'a good password' };

describe('an invitation', () => {
  let desk: TestDesk;
  let owner: string;
  let accountId: string;
  let laterMs = 0;
  let count = 0;
  beforeAll(async () => {
    desk = await startTestDesk({
      worker: false,
      now: () => new Date(Date.now() + laterMs),
      env: {
        MATOME_TRUSTED_PROXY: '1',
        MATOME_PUBLIC_URL: 'https://desk.example',
        SMTP_URL: 'smtp://127.0.0.1:1',
      },
    });
    ({ accountId } = await desk.createAccount());
    owner = await desk.createApiKey(accountId);
  });
  beforeEach(() => {
    laterMs = 0;
  });
  afterAll(() => desk.close());

  const newAddress = () => `invited-${(count += 1)}@seller.example`;
  const invite = async (email = newAddress(), role = 'viewer') =>
    (await desk.ask(owner, 'POST', '/invitations', { email, role })).body;
  const accept = (token: string) => desk.ask('', 'POST', '/invitations/accept', { token, ...SELF });
  const look = (token: string) => desk.ask('', 'POST', '/invitations/look', { token });

  test('says who invites whom to what, and makes a member who can sign in', async () => {
    const { url, email, expiresAt } = await invite('Shinjin@Seller.example', 'staff');
    expect(url).toMatch(/^https:\/\/desk\.example\/invitation#mti_/);
    expect(email).toBe('shinjin@seller.example');
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(7 * DAY_MS - 60_000);
    expect((await look(tokenOf(url))).body).toMatchObject({
      company: '試験商店',
      email,
      role: 'staff',
      invitedBy: 'owner key',
      state: 'open',
    });
    expect((await accept(tokenOf(url))).status).toBe(201);
    const browser = openBrowser(desk);
    expect((await browser.signIn({ email, password: SELF.password })).status).toBe(200);
    expect((await browser.ask('GET', '/me')).body).toMatchObject({
      member: { name: SELF.name, role: 'staff', email },
    });
  });

  test('shows its link once, and stands in the list until it is accepted', async () => {
    const { id, url, email } = await invite();
    const listed = async () =>
      (await desk.ask(owner, 'GET', '/invitations')).body.items.find((item: any) => item.id === id);
    expect(await listed()).toMatchObject({ email, state: 'open', role: 'viewer' });
    expect(JSON.stringify(await listed())).not.toContain('mti_');
    await accept(tokenOf(url));
    expect(await listed()).toBeUndefined();
  });

  test('is mailed to the invited address, and mailed again with a new link', async () => {
    const { id } = await invite();
    await desk.ask(owner, 'POST', `/invitations/${id}/renew`);
    const mails = (await desk.ask(owner, 'GET', '/mails')).body.items;
    expect(mails.slice(0, 2)).toMatchObject([{ kind: 'invitation' }, { kind: 'invitation' }]);
  });

  test('is good once', async () => {
    const { url } = await invite();
    await accept(tokenOf(url));
    for (const answer of [await accept(tokenOf(url)), await look(tokenOf(url))])
      expect(answer.body).toMatchObject({ status: 410, code: 'invitation-used' });
  });

  test('accepted twice at the same moment makes one member', async () => {
    const { url } = await invite();
    const answers = await Promise.all([1, 2, 3].map(() => accept(tokenOf(url))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410, 410]);
  });

  test('expires after seven days, and a new link works again while the former does not', async () => {
    const { id, url } = await invite();
    laterMs = 7 * DAY_MS + 1000;
    expect((await accept(tokenOf(url))).body).toMatchObject({ status: 410, code: 'invitation-expired' });
    const renewed = await desk.ask(owner, 'POST', `/invitations/${id}/renew`);
    expect(renewed.body.state).toBe('open');
    expect((await look(tokenOf(url))).body).toMatchObject({ status: 404, code: 'invitation-unknown' });
    expect((await accept(tokenOf(renewed.body.url))).status).toBe(201);
  });

  test('that was withdrawn works no longer, and the address can be invited again', async () => {
    const { id, url, email } = await invite();
    expect((await desk.ask(owner, 'DELETE', `/invitations/${id}`)).status).toBe(204);
    expect((await accept(tokenOf(url))).body).toMatchObject({ status: 410, code: 'invitation-withdrawn' });
    expect((await desk.ask(owner, 'DELETE', `/invitations/${id}`)).status).toBe(404);
    expect((await invite(email)).state).toBe('open');
  });

  test('with a token of another account’s id, a changed one, or none at all is not known', async () => {
    const { url } = await invite();
    const other = await desk.createAccount();
    const bytes = Buffer.from(tokenOf(url).slice(4), 'base64url');
    const moved = Buffer.from(bytes);
    Buffer.from(other.accountId.replaceAll('-', ''), 'hex').copy(moved);
    const changed = Buffer.from(bytes);
    changed[changed.length - 1]! ^= 1;
    for (const wrong of [moved, changed].map((token) => `mti_${token.toString('base64url')}`))
      expect((await accept(wrong)).body).toMatchObject({ status: 404, code: 'invitation-unknown' });
    expect((await accept('mti_short')).body).toMatchObject({ status: 404, code: 'invitation-unknown' });
  });

  test('to an address that somebody signs in by, or that is invited already, is refused at its field', async () => {
    const { email } = await joinAccount(desk, owner, { role: 'viewer' });
    const taken = await desk.ask(owner, 'POST', '/invitations', {
      email: email.toUpperCase(),
      role: 'viewer',
    });
    expect(taken.body).toMatchObject({ status: 409, code: 'email-taken', errors: [{ path: 'email' }] });
    const waiting = await invite();
    const again = await desk.ask(owner, 'POST', '/invitations', { email: waiting.email, role: 'staff' });
    expect(again.body).toMatchObject({ status: 409, code: 'already-invited', errors: [{ path: 'email' }] });
  });

  test('of two accounts to one address: the first that is accepted counts', async () => {
    const email = newAddress();
    const { url } = await invite(email);
    const other = await desk.createApiKey((await desk.createAccount()).accountId);
    const theirs = await desk.ask(other, 'POST', '/invitations', { email, role: 'owner' });
    expect((await accept(tokenOf(theirs.body.url))).status).toBe(201);
    expect((await accept(tokenOf(url))).body).toMatchObject({ status: 409, code: 'email-taken' });
  });
});
