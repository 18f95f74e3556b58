import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

export type Call = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };

export type Answer = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly neverEnds?: boolean;
  readonly silent?: boolean;
};

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** A real receiver of webhooks on loopback; it answers 200 unless it is told otherwise. */
export async function startReceiver() {
  const calls: Call[] = [];
  const answers: Answer[] = [];
  let always: Answer = { status: 200, body: 'ok' };
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      calls.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(pieces).toString(),
      });
      const answer = answers.shift() ?? always;
      if (answer.silent === true) return void held.push(response);
      response.writeHead(answer.status, answer.headers);
      if (answer.neverEnds === true) return void response.write(answer.body ?? '');
      response.end(answer.body ?? '');
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    calls,
    /** By the event's type, in the order of arrival. */
    types: () => calls.map(({ body }): string => JSON.parse(body).type),
    answerNext: (...next: readonly Answer[]) => void answers.push(...next),
    answerAlways: (answer: Answer) => {
      always = answer;
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
