import { ConfigError } from '@matome/server/config.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/** Runs every simulated mall until told to stop. */
export async function runSimulators(options: {
  readonly port: number;
  readonly seed: number;
  readonly orders: number;
}): Promise<void> {
  const running = await startSimulators(options).catch((cause: unknown) => {
    throw isPortTaken(cause) ? new ConfigError(`--port: ${options.port} is already in use`) : cause;
  });
  console.log(`MATOME_MALL_URLS='${JSON.stringify(running.urls)}'`);
  await untilToldToStop();
  await running.close();
}

function isPortTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}
