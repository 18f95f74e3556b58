import type { Invoice } from '@matome/contract/invoices.ts';
import { StateMark } from '../../app/StateMark.tsx';
import type { Tone } from '../../app/StateMark.tsx';

const TONES: Record<Invoice['state'], Tone> = { unpaid: 'info', overdue: 'warn', paid: 'ok', void: 'quiet' };

/** Where an invoice stands, in the words of who reads it. */
export function InvoiceMark({
  state,
  words,
}: {
  state: Invoice['state'];
  words: Record<Invoice['state'], string>;
}) {
  return <StateMark tone={TONES[state]}>{words[state]}</StateMark>;
}
