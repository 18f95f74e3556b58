import { malls } from '@matome/connectors/malls.ts';
import { signUp } from '@matome/contract/accounts.ts';
import { openOperator } from '@matome/server/accounts/open-operator.ts';
import { ConfigError, readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';

export type OperatorOptions = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly json?: boolean;
};

const request = signUp.body.omit({ company: true });

/** Makes an operator and an API key of theirs; the key is shown this once. */
export async function createOperator(options: OperatorOptions): Promise<void> {
  const { name, email, password, json } = options;
  const given = request.safeParse({ name, email, password });
  if (!given.success) {
    const issue = given.error.issues[0];
    throw new ConfigError(`--${String(issue?.path[0])}: ${issue?.message}`);
  }
  const config = readConfig(process.env, new Date());
  const { open, close } = await startServer({ config, malls, roles: { api: false, worker: false } });
  try {
    const made = await openOperator(open.context, open.auth, given.data);
    if ('refused' in made) throw new ConfigError('--email: this address is already in use');
    console.log(
      json === true ? JSON.stringify(made) : `operator ${made.operatorId}\nAPI key  ${made.apiKey}`,
    );
  } finally {
    await close();
  }
}
