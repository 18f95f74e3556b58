import { malls } from '@matome/connectors/malls.ts';
import { readConfig } from '@matome/server/config.ts';
import { orderDemo } from '@matome/server/demo/order-demo.ts';
import { startServer } from '@matome/server/start.ts';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilToldToStop } from '../until-told-to-stop.ts';
import { demoMalls } from './demo-malls.ts';

/** A desk in a temporary folder with a demo account, opened in the browser where there is one; gone when it stops. */
export async function openDemoDesk(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-demo-'));
  const demo = demoMalls(dataDir);
  const config = readConfig(
    { ...process.env, MATOME_DATA_DIR: dataDir, DATABASE_URL: undefined },
    new Date(),
  );
  try {
    const running = await startServer({ config, malls, roles: { api: true, worker: true }, demo });
    const { email, password } = await orderDemo(running.open.context);
    const url = `http://${config.host}:${running.port}/sign-in`;
    console.log(`まとめ デモ  ${url}\nメールアドレス  ${email}\nパスワード      ${password}`);
    openInBrowser(url);
    await untilToldToStop();
    await running.close();
  } finally {
    await demo.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The address is printed as well, so a machine without a browser loses nothing. */
function openInBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', url]
        : ['xdg-open', url];
  if (program === undefined) return;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
