import { createServer } from 'node:net';

/** Ports are chosen once, by the process that reads the configuration first; its workers inherit them. */
async function choosePort(name: string): Promise<number> {
  const known = process.env[name];
  if (known !== undefined) return Number(known);
  const port = await new Promise<number>((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
  process.env[name] = String(port);
  return port;
}

export const DESK_PORT = await choosePort('MATOME_JOURNEY_DESK_PORT');
export const MALLS_PORT = await choosePort('MATOME_JOURNEY_MALLS_PORT');
export const DESK_URL = `http://127.0.0.1:${DESK_PORT}`;
/** The simulated Rakuma's control path. */
export const RAKUMA_CONTROL_URL = `http://127.0.0.1:${MALLS_PORT}/rakuma/_control`;
