import { once } from 'node:events';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { MallEnv } from './mall-env.ts';

/** Ends the connection without a byte of an answer. */
export function dropConnection(c: Context<MallEnv>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Says nothing until the client has gone. */
export async function hangUntilClosed(c: Context<MallEnv>): Promise<Response> {
  const { outgoing } = c.env;
  if (!outgoing.destroyed) await once(outgoing, 'close');
  return RESPONSE_ALREADY_SENT;
}

/** Sends the head and the first half of an answer, then ends the connection. */
export async function truncateAnswer(c: Context<MallEnv>, answer: Response): Promise<Response> {
  const { outgoing } = c.env;
  const bytes = Buffer.from(await answer.arrayBuffer());
  c.get('entry').status = answer.status;
  outgoing.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    'content-length': bytes.length,
  });
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}
