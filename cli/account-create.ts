import { malls } from '@matome/connectors/malls.ts';
import { openAccountWithKey } from '@matome/server/accounts/open-account-with-key.ts';
import { ConfigError, readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';
import type { Role } from '@matome/server/http/caller.ts';
import { signUp } from '@matome/contract/accounts.ts';

export type AccountOptions = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly apiOption?: boolean;
  readonly json?: boolean;
};

/** Makes an account with its first member and an API key of the same role; the key is shown this once. */
export async function createAccount(options: AccountOptions): Promise<void> {
  const request = signUp.body.safeParse({
    company: options.name,
    name: options.name,
    email: options.email,
    password: options.password,
  });
  if (!request.success) {
    const issue = request.error.issues[0];
    const field = String(issue?.path[0]);
    throw new ConfigError(`--${field === 'company' ? 'name' : field}: ${issue?.message}`);
  }
  const config = readConfig(process.env, new Date());
  const { open, close } = await startServer({ config, malls, roles: { api: false, worker: false } });
  try {
    const made = await openAccountWithKey(open.context, open.auth, {
      ...request.data,
      role: options.role,
      apiOption: options.apiOption ?? false,
      keyName: 'matome account create',
    });
    if ('refused' in made) throw new ConfigError('--email: this address is already in use');
    console.log(
      options.json === true
        ? JSON.stringify(made)
        : `account ${made.accountId}\nmember  ${made.memberId}\nAPI key ${made.apiKey}`,
    );
  } finally {
    await close();
  }
}
