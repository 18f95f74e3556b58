import type { Mall } from '@matome/connectors/mall.ts';
import { malls as allMalls } from '@matome/connectors/malls.ts';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { makeApiKey } from '../accounts/api-key-secret.ts';
import { addApiKey } from '../accounts/api-key-store.ts';
import { orderAccount } from '../accounts/order-account.ts';
import { openOperator } from '../accounts/open-operator.ts';
import { provisionAccount } from '../accounts/provision-account.ts';
import { readConfig } from '../config.ts';
import type { Demo } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';
import { openContext } from '../open-context.ts';
import type { OpenContext } from '../open-context.ts';
import { newId } from '../security/new-id.ts';
import { databaseUrlOf, TEMPLATE } from './postgres.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';

export type TestAccount = {
  readonly accountId: string;
  readonly memberId: string;
  readonly email: string;
  readonly password: string;
};

export type TestContext = OpenContext & {
  /** Of the test's own database. */
  readonly databaseUrl: string;
  createAccount(options?: { readonly apiOption?: boolean }): Promise<TestAccount>;
  createApiKey(accountId: string, role?: Role): Promise<string>;
  /** Somebody who runs the installation; answers their API key. */
  createOperator(person?: { readonly email: string; readonly password: string }): Promise<string>;
};

export type TestContextOptions = {
  readonly malls?: readonly Mall[];
  readonly mallUrls?: Readonly<Record<string, string>>;
  readonly now?: () => Date;
  readonly reached?: (step: string) => Promise<void>;
  readonly demo?: Demo;
  readonly env?: Readonly<Record<string, string>>;
};

/** A context on a fresh database, cloned from the migrated template. Close it when the tests are done. */
export async function createTestContext(options: TestContextOptions = {}): Promise<TestContext> {
  const serverUrl = inject('databaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runAsAdmin(serverUrl, `create database ${name} template ${TEMPLATE}`);
  const databaseUrl = databaseUrlOf(serverUrl, name);
  const config = readConfig(
    {
      LOG_LEVEL: process.env['MATOME_TEST_LOG'] ?? 'silent',
      MATOME_MALL_URLS: JSON.stringify(options.mallUrls ?? {}),
      PORT: '0',
      ...options.env,
    },
    new Date(),
  );
  const open = await openContext({
    config,
    databaseUrl,
    secretKey: TEST_SECRET_KEY,
    malls: options.malls ?? allMalls,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.reached === undefined ? {} : { reached: options.reached }),
    ...(options.demo === undefined ? {} : { demo: options.demo }),
  });
  return {
    ...open,
    databaseUrl,
    createAccount: (wanted = {}) => createAccount(open, wanted.apiOption ?? false),
    createApiKey: (accountId, role = 'owner') => createApiKey(open, accountId, role),
    createOperator: (person) => createOperator(open, person),
    close: async () => {
      await open.close();
      await runAsAdmin(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function createAccount(open: OpenContext, apiOption: boolean): Promise<TestAccount> {
  const email = `${randomBytes(5).toString('hex')}@seller.example`;
  const password = 'correct horse battery';
  const ordered = await orderAccount(open.context, {
    company: '試験商店',
    name: '試験 花子',
    email,
    password,
    apiOption,
  });
  if ('refused' in ordered) throw new Error(ordered.refused);
  await provisionAccount(open.context, open.auth, ordered.provisioningId);
  return { accountId: ordered.accountId, memberId: ordered.memberId, email, password };
}

async function createApiKey(open: OpenContext, accountId: string, role: Role): Promise<string> {
  const id = newId();
  const { key, secretHash } = makeApiKey(accountId, id);
  await inAccount(open.context.db, accountId, (tx) =>
    addApiKey(tx, { accountId, id, name: `${role} key`, role, secretHash, createdAt: open.context.now() }),
  );
  return key;
}

async function createOperator(
  open: OpenContext,
  person = { email: `${randomBytes(5).toString('hex')}@operator.example`, password: 'correct horse battery' },
): Promise<string> {
  const made = await openOperator(open.context, open.auth, { name: '運営 太郎', ...person });
  if ('refused' in made) throw new Error(made.refused);
  return made.apiKey;
}

async function runAsAdmin(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
