import { billFor, writePaper } from '@matome/domain/contracts/billing/invoice-paper.ts';
import type { InvoicePaper } from '@matome/domain/contracts/billing/invoice-paper.ts';
import { taxByRate } from '@matome/domain/contracts/billing/tax.ts';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { invoicePdf } from './invoice-pdf.ts';
import type { InvoiceRecord } from '../invoices/invoice-store.ts';

const ISSUER = {
  name: '株式会社まとめ運営',
  registrationNumber: 'T7000012050002',
  isSoleProprietor: false,
  postalCode: '100-0001',
  address: '東京都千代田区千代田1-1-1',
  phone: '03-1234-5678',
  email: 'billing@matome.example',
  bankAccount: ['みずほ銀行 丸の内支店', '普通 1234567 カ）マトメウンエイ'],
  note: 'お問い合わせは上の連絡先まで。',
};
const CONTRACT = {
  activeFrom: '2026-11-10',
  endsOn: null,
  overAt: null,
  initialFeeYen: 10_000,
  monthlyFeeYen: 5_000,
};

function aPaper(over: Partial<InvoicePaper> = {}): InvoicePaper {
  const bill = billFor(CONTRACT, '2026-11');
  if (bill === null) throw new Error('nothing to bill');
  const issued = { number: '2026-12-0001', issuedOn: '2026-12-01', addressee: '試験商店', issuer: ISSUER };
  return { ...writePaper(bill, issued), ...over };
}

function anInvoice(over: Partial<InvoiceRecord> = {}): InvoiceRecord {
  const state = { paidOn: null, paidNote: null, voidedAt: null, voidReason: null };
  return { accountId: 'a', contractId: 'c', id: 'i', month: '2026-11', paper: aPaper(), ...state, ...over };
}

/** What can be read on it, without the spaces that setting puts in. */
async function textOf(invoice: InvoiceRecord): Promise<string> {
  const { bytes } = await invoicePdf(invoice);
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

describe('M14 the invoice as PDF', () => {
  test('has the six things that 適格請求書 needs, and when and where to pay', async () => {
    const text = await textOf(anInvoice());
    for (const said of [
      '株式会社まとめ運営',
      '登録番号T7000012050002',
      '発行日2026年12月1日',
      '対象期間2026年11月10日〜2026年11月30日',
      'APIオプション初期費用',
      'APIオプション月額利用料（2026年11月分）',
      '日割り：月額5,000円×21日÷30日',
      '10%対象13,500円1,350円',
      '合計（税込）14,850円',
      '試験商店御中',
      'お支払期限2026年12月31日',
      'みずほ銀行丸の内支店',
      '1円未満は切り捨てます',
    ])
      expect(text).toContain(said);
    for (const unsaid of ['無効', '支払済', '軽減税率']) expect(text).not.toContain(unsaid);
  });

  test('shows each rate apart, and marks what has the reduced one', async () => {
    const tea = {
      kind: 'monthly-fee' as const,
      text: 'お茶',
      detail: '',
      from: '2026-11-20',
      to: '2026-11-20',
      amountYen: 1_788,
      taxRate: 8,
      taxClass: 'reduced' as const,
    };
    const lines = [...aPaper().lines, tea];
    const text = await textOf(anInvoice({ paper: aPaper({ lines, taxes: taxByRate(lines) }) }));
    expect(text).toContain('お茶※');
    expect(text).toContain('10%対象13,500円1,350円');
    expect(text).toContain('8%対象※1,788円143円');
    expect(text).toContain('※は軽減税率の対象です');
  });

  test('of an issuer who is not registered does not look like 適格請求書, and says so', async () => {
    const text = await textOf(
      anInvoice({ paper: aPaper({ issuer: { ...ISSUER, registrationNumber: null } }) }),
    );
    expect(text).toContain('適格請求書発行事業者ではありません');
    expect(text).toContain('消費税相当額1,350円');
    for (const unsaid of ['登録番号', 'T7000012050002', '10%', '税率']) expect(text).not.toContain(unsaid);
  });

  test('says that it is paid, or void and why', async () => {
    expect(await textOf(anInvoice({ paidOn: '2026-12-20' }))).toContain(
      '2026年12月20日にお支払いを確認しました',
    );
    const voided = { voidedAt: new Date('2026-12-05T03:00:00Z'), voidReason: '宛名の誤り' };
    const text = await textOf(anInvoice(voided));
    expect(text).toContain('この請求書は無効です。2026年12月5日に取り消しました。理由：宛名の誤り');
  });

  test('holds a long name, and text that looks like a command stays text', async () => {
    const addressee = `${'株式会社長い名前'.repeat(12)}#read("/etc/passwd") $x$ *強調*`;
    const text = await textOf(anInvoice({ paper: aPaper({ addressee }) }));
    expect(text).toContain('#read("/etc/passwd")$x$*強調*御中');
  });

  test('is the same to the last byte when it is made again', async () => {
    const [one, other] = [await invoicePdf(anInvoice()), await invoicePdf(anInvoice())];
    expect(one.fileName).toBe('請求書-2026-12-0001.pdf');
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});
