import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { SimulatedMall } from '../mall.ts';

/** Hands `/<mall>/…` to that mall, which sees the rest of the path as its own. */
export function serveMalls(malls: Readonly<Record<string, Pick<SimulatedMall, 'fetch'>>>): RequestListener {
  const listeners = new Map(
    Object.entries(malls).map(([id, mall]) => [id, getRequestListener(mall.fetch)] as const),
  );
  return (incoming, outgoing) => {
    const [, id = '', rest = ''] = /^\/([^/?]*)(.*)$/.exec(incoming.url ?? '') ?? [];
    const listener = listeners.get(id);
    if (listener === undefined) {
      outgoing.writeHead(404, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ malls: [...listeners.keys()].map((mall) => `/${mall}`) }));
      return;
    }
    incoming.url = rest.startsWith('/') ? rest : `/${rest}`;
    void listener(incoming, outgoing);
  };
}
