import { randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { orderAccount } from '../accounts/order-account.ts';

/** Opens a demo account of its own; its shop of the simulated mall is added when the account is ready. */
export async function orderDemo(
  context: Context,
): Promise<{ email: string; password: string; provisioningId: string }> {
  const name = randomBytes(5).toString('hex');
  const email = `demo-${name}@matome.example`;
  const password = randomBytes(12).toString('base64url');
  const ordered = await orderAccount(context, {
    company: 'デモ商店',
    name: 'デモ担当者',
    email,
    password,
    demo: true,
    apiOption: true,
  });
  if ('refused' in ordered) throw new Error(`demo address ${email} is taken`);
  return { email, password, provisioningId: ordered.provisioningId };
}
