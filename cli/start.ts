import { malls } from '@matome/connectors/malls.ts';
import { readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';
import type { Roles } from '@matome/server/start.ts';
import { ConfigError } from '@matome/server/config.ts';
import { demoMalls } from './demo/demo-malls.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

const STOP_WITHIN_MS = 15_000;

/** Runs the asked roles until the process is told to stop. */
export async function start(roles: Roles): Promise<void> {
  const startedAt = new Date();
  const config = readConfig(process.env, startedAt);
  const together = roles.api && roles.worker;
  if (!together && config.databaseUrl === undefined) {
    throw new ConfigError(
      'DATABASE_URL: needed when API and worker run apart; matome start brings its own database',
    );
  }
  const demo = together ? demoMalls(config.dataDir) : undefined;
  const running = await startServer({ config, malls, roles, ...(demo === undefined ? {} : { demo }) });
  if (running.port !== null) {
    const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
    const seconds = ((Date.now() - startedAt.getTime()) / 1000).toFixed(1);
    console.log(`まとめ  ${config.publicUrl ?? `http://${host}:${running.port}`}  (${seconds} s)`);
  } else {
    console.log('まとめ worker');
  }
  await untilToldToStop();
  // What is not done by then is taken up after the next start, as after a crash.
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await running.close();
  await demo?.close();
}
