import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

describe('GET /events', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
  });
  afterAll(() => desk.close());

  /** Reads the stream until `wanted` was said; the text so far. */
  async function readUntil(answer: Response, wanted: string): Promise<string> {
    const reader = answer.body?.getReader();
    if (reader === undefined) throw new Error('no stream');
    const decoder = new TextDecoder();
    let text = '';
    while (!text.includes(wanted)) {
      const { value, done } = await reader.read();
      if (done) break;
      text += decoder.decode(value);
    }
    await reader.cancel();
    return text;
  }

  const listen = (key: string) =>
    desk.app.request('/api/v1/events', { headers: { authorization: `Bearer ${key}` } });

  test('says at once what changed in one’s own account, and nothing of another', async () => {
    const ours = await desk.createApiKey((await desk.createAccount()).accountId);
    const theirs = await desk.createApiKey((await desk.createAccount()).accountId);
    const stream = await listen(ours);
    const shop = await desk.ask(ours, 'POST', '/shops', { mall: 'rakuma', name: '自分の店' });
    const other = await desk.ask(theirs, 'POST', '/shops', { mall: 'rakuma', name: '隣の店' });
    await desk.ask(theirs, 'PATCH', `/shops/${other.body.id}`, { name: '隣の新しい店' });
    await desk.ask(ours, 'PATCH', `/shops/${shop.body.id}`, { name: '自分の新しい店' });
    const text = await readUntil(stream, 'shop-changed');
    expect(text).toContain(`data: {"type":"shop-changed","shopId":"${shop.body.id}"}`);
    expect(text).not.toContain(other.body.id);
  });

  test('asks for a key', async () => {
    expect((await desk.app.request('/api/v1/events')).status).toBe(401);
  });
});
