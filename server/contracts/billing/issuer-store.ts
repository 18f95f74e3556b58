import { issuer as storedIssuer } from '@matome/contract/issuer.ts';
import type { Issuer } from '@matome/domain/contracts/billing/issuer.ts';
import type { OperatorTx } from '../../database/account-scope.ts';

export const NO_ISSUER: Issuer = {
  name: '',
  registrationNumber: null,
  isSoleProprietor: false,
  postalCode: '',
  address: '',
  phone: '',
  email: '',
  bankAccount: [],
  note: '',
};

/** Who sends the invoices; without a name nobody does. */
export async function readIssuer(tx: OperatorTx): Promise<Issuer> {
  const row = await tx.selectFrom('invoice_issuer').select('issuer').executeTakeFirst();
  return row === undefined ? NO_ISSUER : storedIssuer.parse(row.issuer);
}

export async function saveIssuer(tx: OperatorTx, issuer: Issuer): Promise<void> {
  const written = { issuer: JSON.stringify(issuer) };
  await tx
    .insertInto('invoice_issuer')
    .values(written)
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet(written))
    .execute();
}
