import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type ReceivedRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
};

/** `drop` closes the connection without a word; `cut` in the middle of the body; `hang` never answers. */
export type ScriptedAnswer =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }
  | 'drop'
  | 'cut'
  | 'hang';

/** A loopback HTTP server that answers as a test says. Text bodies go out as they are, anything else as JSON. */
export async function startScriptedMall(answer: (request: ReceivedRequest) => ScriptedAnswer) {
  const requests: ReceivedRequest[] = [];
  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = (await incoming.toArray()).join('');
    const url = new URL(incoming.url ?? '/', 'http://mall.example');
    const request: ReceivedRequest = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      authorization: incoming.headers.authorization,
      body,
    };
    requests.push(request);
    const said = answer(request);
    if (said === 'hang') return;
    if (said === 'drop') return void incoming.socket.destroy();
    if (said === 'cut') {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      outgoing.write('{"orders":[', () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(said.status ?? 200, said.headers);
    outgoing.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body));
  }
  const server = createServer((incoming, outgoing) => void respond(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, requests };
}

/** An address at which nothing listens: every connection is refused. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/`;
}
