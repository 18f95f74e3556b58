import { describe, expect, test } from 'vitest';
import type { Credentials, Mall } from '../mall.ts';
import type { MallUnderTest } from './mall-under-test.ts';
import { worldAt } from './world-at.ts';
import { readOne } from './read-one.ts';

/** Signing in, the connection test, permits, secrets. */
export function describeConnecting({
  mall,
  start,
  hasUnservedAccounts,
  unknownOrderNo,
}: MallUnderTest): void {
  describe('connecting', () => {
    test('M4 right credentials connect', async () => {
      const running = await start(1);
      const connection = mall.connect(running.credentials, worldAt(running.baseUrl));
      expect(await connection.checkConnection()).toMatchObject({ state: 'ok', code: 'ok' });
    });

    test('M4 each wrong secret is refused in plain words, and reading says the same', async () => {
      const running = await start(1);
      for (const name of secretsOf(mall)) {
        const wrong: Credentials = { ...running.credentials, [name]: 'wrong-wrong-wrong' };
        const connection = mall.connect(wrong, worldAt(running.baseUrl));
        expect(await connection.checkConnection()).toMatchObject({
          state: 'refused',
          code: 'sign-in-refused',
        });
        await expect(readOne(connection, unknownOrderNo)).rejects.toMatchObject({ kind: 'sign-in' });
      }
    });

    test.runIf(hasUnservedAccounts)(
      'M5 an account of a kind that is not served is refused in plain words',
      async () => {
        const running = await start(1);
        const connection = mall.connect(running.unservedCredentials ?? {}, worldAt(running.baseUrl));
        const report = await connection.checkConnection();
        expect(report).toMatchObject({ state: 'refused', code: 'account-type-not-supported' });
        expect(report.detail.ja).toContain('対応していません');
      },
    );

    test('R8 every request waits for a permit of a limit that the mall declares', async () => {
      const running = await start(3);
      const [order] = await running.listTruth();
      const world = worldAt(running.baseUrl);
      const connection = mall.connect(running.credentials, world);
      await connection.checkConnection();
      await connection.listOrders({ from: daysFromNow(-30), to: daysFromNow(1) }, null);
      await readOne(connection, order?.mallOrderNo ?? '');
      expect(world.permits).toHaveLength(await running.countRequests());
      expect(Object.keys(mall.rateLimits)).toEqual(expect.arrayContaining([...new Set(world.permits)]));
    });

    test('R8 without a permit nothing reaches the mall', async () => {
      const running = await start(1);
      const permit = () => Promise.reject(new Error('no permit today'));
      const connection = mall.connect(running.credentials, worldAt(running.baseUrl, { permit }));
      await expect(readOne(connection, unknownOrderNo)).rejects.toThrow('no permit today');
      expect(await running.countRequests()).toBe(0);
    });

    test('R11 no secret stands in a log or an error', async () => {
      const running = await start(1);
      const world = worldAt(running.baseUrl);
      await mall.connect(running.credentials, world).checkConnection();
      const wrong = { ...running.credentials, [secretsOf(mall)[0] ?? '']: 'canary-canary' };
      const error = await readOne(mall.connect(wrong, world), unknownOrderNo).then(String, describeError);
      const said = `${JSON.stringify(world.logged)} ${error}`;
      for (const name of secretsOf(mall)) expect(said).not.toContain(running.credentials[name]);
      expect(said).not.toContain('canary-canary');
    });
  });
}

function secretsOf(mall: Mall): readonly string[] {
  return mall.settings.filter(({ kind, required }) => kind === 'secret' && required).map(({ name }) => name);
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000);
}

function describeError(error: unknown): string {
  return `${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? describeError(error.cause ?? '') : ''}`;
}
