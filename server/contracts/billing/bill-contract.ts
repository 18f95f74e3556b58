import { monthsToBill } from '@matome/domain/contracts/billing/billed-days.ts';
import { billFor, invoiceNumber, writePaper } from '@matome/domain/contracts/billing/invoice-paper.ts';
import { monthOf } from '@matome/domain/contracts/billing/month.ts';
import type { Month } from '@matome/domain/contracts/billing/month.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
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
  ref: ContractRef,
  today: CalendarDay,
): Promise<{ readonly issued: number; readonly isWaiting: boolean }> {
  let issued = 0;
  const contract = await holdContract(tx, ref);
  if (contract === null) return { issued, isWaiting: false };
  for (const month of monthsToBill(contract, await readBilledThrough(tx, ref), today)) {
    const made = await issueInvoice(tx, { ref, contract, month, today });
    if ('id' in made) issued += 1;
    else if (made.refused === 'issuer-missing') return { issued, isWaiting: true };
    await setBilledThrough(tx, ref, month);
  }
  return { issued, isWaiting: false };
}

/** One invoice, as of today. The contract is held by the caller. */
export async function issueInvoice(
  tx: OperatorTx,
  asked: {
    readonly ref: ContractRef;
    readonly contract: ContractToBill;
    readonly month: Month;
    readonly today: CalendarDay;
  },
): Promise<{ readonly id: string } | NotIssued> {
  const { ref, contract, month, today } = asked;
  const bill = billFor(contract, month);
  if (bill === null) return { refused: 'nothing-to-bill' };
  const issuer = await readIssuer(tx);
  if (issuer.name === '') return { refused: 'issuer-missing' };
  const issueMonth = monthOf(today);
  const number = invoiceNumber(issueMonth, await takeNumber(tx, issueMonth));
  const paper = writePaper(bill, { number, issuedOn: today, addressee: contract.addressee, issuer });
  return { id: await addInvoice(tx, ref, paper) };
}
