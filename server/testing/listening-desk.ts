import { serve } from '@hono/node-server';
import { once } from 'node:events';
import { startTestDesk } from './test-desk.ts';

/** A test desk with a worker, one account and its owner's key, that other programs can call. */
export type ListeningDesk = { readonly url: string; readonly apiKey: string; close(): Promise<void> };

export async function startListeningDesk(
  mallUrls: Readonly<Record<string, string>> = {},
): Promise<ListeningDesk> {
  const desk = await startTestDesk({ mallUrls });
  const apiKey = await desk.createApiKey((await desk.createAccount()).accountId);
  const server = serve({ fetch: desk.app.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    apiKey,
    close: async () => {
      server.close();
      await desk.close();
    },
  };
}
