import { monthsToBill } from '@matome/domain/contracts/billing/billed-days.ts';
import { billFor, invoiceNumber, writePaper } from '@matome/domain/contracts/billing/invoice-paper.ts';
import { monthOf } from '@matome/domain/contracts/billing/month.ts';
import type { Month } from '@matome/domain/contracts/billing/month.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../../context.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { holdContract, readBilledThrough, setBilledThrough, takeNumber } from './billing-store.ts';
import type { ContractRef, ContractToBill } from './billing-store.ts';
import { addInvoice } from './invoices/invoice-store.ts';
import { readIssuer } from './issuer-store.ts';

export type NotIssued = { readonly refused: 'issuer-missing' | 'nothing-to-bill' };

/**
 * Issues the invoice of each month of a contract that has passed and is not billed. One at a time a contract: whoever comes
 * second finds nothing left. Stops where somebody is needed to send it and nobody is written down.
 */
export async function billContract(
  tx: OperatorTx,
  context: Context,
  ref: ContractRef,
): Promise<{ readonly issued: number; readonly isWaiting: boolean }> {
  const today = tokyoDay(context.now());
  let issued = 0;
  const contract = await holdContract(tx, ref);
  if (contract === null) return { issued, isWaiting: false };
  for (const month of monthsToBill(contract, await readBilledThrough(tx, ref), today)) {
    const made = await issueInvoice(tx, context, { ref, contract, month });
    if ('id' in made) issued += 1;
    else if (made.refused === 'issuer-missing') return { issued, isWaiting: true };
    await setBilledThrough(tx, ref, month);
  }
  return { issued, isWaiting: false };
}

/** One invoice, as of today, and a mail that tells of it. The contract is held by the caller. */
export async function issueInvoice(
  tx: OperatorTx,
  context: Context,
  asked: { readonly ref: ContractRef; readonly contract: ContractToBill; readonly month: Month },
): Promise<{ readonly id: string } | NotIssued> {
  const { ref, contract, month } = asked;
  const today = tokyoDay(context.now());
  const bill = billFor(contract, month);
  if (bill === null) return { refused: 'nothing-to-bill' };
  const issuer = await readIssuer(tx);
  if (issuer.name === '') return { refused: 'issuer-missing' };
  const issueMonth = monthOf(today);
  const number = invoiceNumber(issueMonth, await takeNumber(tx, issueMonth));
  const paper = writePaper(bill, { number, issuedOn: today, addressee: contract.addressee, issuer });
  const id = await addInvoice(tx, ref, paper);
  const { totalYen, dueOn } = paper;
  await queueMail(tx, context, {
    kind: 'invoice-issued',
    facts: { number, month, totalYen, dueOn },
    accountId: ref.accountId,
    to: 'subscribers',
  });
  return { id };
}
