import { readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';
import { serveParent } from './parent-process.ts';
import { unlimitedMalls } from './unlimited-malls.ts';

const config = readConfig(process.env, new Date());
const running = await startServer({ config, malls: unlimitedMalls, roles: { api: true, worker: true } });
await serveParent({ port: running.port, databaseUrl: running.open.address.url });
await running.close();
