import { findFreePort } from '@matome/server/database/find-free-port.ts';

/** Ports are chosen once, by the process that reads the configuration first; its workers inherit them. */
async function choosePort(name: string): Promise<number> {
  const known = process.env[name];
  if (known !== undefined) return Number(known);
  const port = await findFreePort();
  process.env[name] = String(port);
  return port;
}

export const DESK_PORT = await choosePort('MATOME_JOURNEY_DESK_PORT');
export const MALLS_PORT = await choosePort('MATOME_JOURNEY_MALLS_PORT');
export const DESK_URL = `http://127.0.0.1:${DESK_PORT}`;
/** The simulated Rakuma's control path. */
export const RAKUMA_CONTROL_URL = `http://127.0.0.1:${MALLS_PORT}/rakuma/_control`;
