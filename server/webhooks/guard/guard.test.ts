import { describe, expect, test } from 'vitest';
import { startReceiver } from '../testing/receiver.ts';
import { postEvent } from '../deliver/post-event.ts';
import { checkUrl } from './check-url.ts';
import { createGuard } from './guard.ts';

const guard = createGuard([]);

describe('R12 a webhook never reaches into the networks that the desk stands in', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.0.0.1./',
    'http://0/',
    'http://0.0.0.0:8080/',
    'http://①②⑦.⓪.⓪.①/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://192.0.0.192/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:a00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[ff02::1]/',
    'http://localhost/',
  ])('%s is refused', async (url) => {
    expect(await checkUrl(guard, url)).toBe('url-not-public');
    const posted = await postEvent(guard, { url, headers: {}, body: '{}', timeoutMs: 2000 });
    expect(posted).toMatchObject({
      status: null,
      error: expect.objectContaining({ ja: expect.stringContaining('公開されていないアドレス') }),
    });
  });

  test.each([
    ['ftp://shop.example/', 'url-not-http'],
    ['file:///etc/passwd', 'url-not-http'],
    ['javascript:alert(1)', 'url-not-http'],
    ['gopher://127.0.0.1/', 'url-not-http'],
    ['//127.0.0.1/', 'url-not-http'],
    ['http://[fe80::1%25eth0]/', 'url-not-http'],
    ['not a url', 'url-not-http'],
    ['https://user:password@shop.example/', 'url-has-credentials'],
    ['https://127.0.0.1@8.8.8.8/', 'url-has-credentials'],
    ['http://127.0.0.1#@8.8.8.8/', 'url-not-public'],
    ['http://127.0.0.1\\@8.8.8.8/', 'url-not-public'],
  ])('%s is refused as %s', async (url, refusal) => {
    expect(await checkUrl(guard, url)).toBe(refusal);
  });

  test.each(['https://8.8.8.8/hook', 'http://172.32.0.1/', 'http://[2606:4700:4700::1111]/'])(
    '%s is on the public Internet',
    async (url) => {
      expect(await checkUrl(guard, url)).toBeNull();
    },
  );

  test('a name that resolves to a public address when it is saved, and to ours when it is called, reaches nobody', async () => {
    const receiver = await startReceiver();
    const url = `http://localhost:${receiver.port}/`;
    // The name itself was never looked at here; the connection looks at every address that it resolves to.
    const posted = await postEvent(guard, { url, headers: {}, body: '{}' });
    expect(posted.status).toBeNull();
    expect(receiver.calls).toEqual([]);
    await receiver.close();
  });

  test.each([
    ['an address', ['127.0.0.1'], 'http://127.0.0.1'],
    ['a network', ['127.0.0.0/8'], 'http://127.0.0.1'],
    ['an address by another form', ['127.0.0.1'], 'http://2130706433'],
    ['a name', ['localhost'], 'http://localhost'],
  ])('the operator may allow %s', async (_what, allowed, host) => {
    const receiver = await startReceiver();
    const url = `${host}:${receiver.port}/`;
    const open = createGuard(allowed);
    expect(await checkUrl(open, url)).toBeNull();
    expect(await postEvent(open, { url, headers: {}, body: '{}' })).toMatchObject({ status: 200 });
    await receiver.close();
  });

  test('an allowed name does not allow the address behind it, nor another name', async () => {
    const open = createGuard(['localhost']);
    expect(await checkUrl(open, 'http://127.0.0.1/')).toBe('url-not-public');
    expect(await checkUrl(createGuard(['intranet']), 'http://localhost/')).toBe('url-not-public');
  });
});

describe('one call', () => {
  const open = createGuard(['127.0.0.1']);

  test('a redirect is not followed: it could lead anywhere', async () => {
    const receiver = await startReceiver();
    receiver.answerNext({ status: 302, headers: { location: `${receiver.url}/inside` } });
    const posted = await postEvent(open, { url: receiver.url, headers: {}, body: '{}' });
    expect(posted.status).toBe(302);
    expect(receiver.calls).toHaveLength(1);
    await receiver.close();
  });

  test('of an answer without end its beginning is kept', async () => {
    const receiver = await startReceiver();
    receiver.answerNext({ status: 200, body: 'x'.repeat(100_000), neverEnds: true });
    const posted = await postEvent(open, { url: receiver.url, headers: {}, body: '{}' });
    expect(posted).toMatchObject({ status: 200, answer: 'x'.repeat(1000), error: null });
    await receiver.close();
  });

  test('a receiver that does not answer is left after a while', async () => {
    const receiver = await startReceiver();
    receiver.answerNext({ status: 200, silent: true });
    const posted = await postEvent(open, { url: receiver.url, headers: {}, body: '{}', timeoutMs: 200 });
    expect(posted).toMatchObject({
      status: null,
      error: expect.objectContaining({ ja: '15秒以内に応答がありませんでした。' }),
    });
    await receiver.close();
  });
});
