import { startSimulators } from '@matome/simulators/start.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/** Runs every simulated mall until told to stop. */
export async function runSimulators(options: {
  readonly port: number;
  readonly seed: number;
  readonly orders: number;
}): Promise<void> {
  const running = await startSimulators(options);
  console.log(`MATOME_MALL_URLS='${JSON.stringify(running.urls)}'`);
  await untilToldToStop();
  await running.close();
}
