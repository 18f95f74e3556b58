import type { Charset } from '@matome/connectors/custom-csv/mapping.ts';
import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import type { FileAnswer } from '@matome/contract/route.ts';
import { invoiceState } from '@matome/domain/contracts/billing/invoice-state.ts';
import type { InvoiceState } from '@matome/domain/contracts/billing/invoice-state.ts';
import type { TaxClass } from '@matome/domain/contracts/billing/tax.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { csvFileAnswer } from '../../../http/csv-file-answer.ts';
import type { OperatorWork } from '../../../http/work.ts';
import { listInvoices } from './invoice-list-store.ts';
import type { InvoiceFilter } from './invoice-list-store.ts';
import type { InvoiceRecord } from './invoice-store.ts';

const MAX_ROWS = 50_000;

const HEADERS = [
  '請求書番号',
  '対象月',
  '発行日',
  '支払期限',
  '取引先',
  '登録番号（発行者）',
  '標準税率 対象額',
  '標準税率 消費税額',
  '軽減税率 対象額',
  '軽減税率 消費税額',
  '請求額（税込）',
  '状態',
  '入金日',
  '入金メモ',
  '取消日',
  '取消理由',
];

const STATES: Record<InvoiceState, string> = {
  unpaid: '未入金',
  overdue: '期限超過',
  paid: '入金済',
  void: '無効',
};

/** The invoices that a filter finds, the newest first, in an accountant's columns. */
export async function invoicesCsv(
  { tx, context }: Pick<OperatorWork, 'tx' | 'context'>,
  filter: InvoiceFilter,
  charset: Charset,
): Promise<FileAnswer> {
  const today = tokyoDay(context.now());
  const invoices = await listInvoices(tx, { filter, today, after: null, limit: MAX_ROWS });
  const rows = [HEADERS, ...invoices.map((invoice) => rowOf(invoice, today))];
  return csvFileAnswer(writeCsv(rows, charset), { name: `請求書-${today}.csv`, charset });
}

function rowOf(invoice: InvoiceRecord, today: CalendarDay): (string | number | null)[] {
  const { paper, month, paidOn, paidNote, voidedAt, voidReason } = invoice;
  const { number, issuedOn, dueOn, addressee, issuer, totalYen } = paper;
  return [
    number,
    month,
    issuedOn,
    dueOn,
    addressee,
    issuer.registrationNumber,
    sumOf(invoice, 'standard', 'netYen'),
    sumOf(invoice, 'standard', 'taxYen'),
    sumOf(invoice, 'reduced', 'netYen'),
    sumOf(invoice, 'reduced', 'taxYen'),
    totalYen,
    STATES[invoiceState({ dueOn, paidOn, voidedAt }, today)],
    paidOn,
    paidNote,
    voidedAt === null ? null : tokyoDay(voidedAt),
    voidReason,
  ];
}

function sumOf({ paper }: InvoiceRecord, taxClass: TaxClass, what: 'netYen' | 'taxYen'): number {
  return paper.taxes.filter((tax) => tax.taxClass === taxClass).reduce((sum, tax) => sum + tax[what], 0);
}
