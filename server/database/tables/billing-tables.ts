import type { Generated } from 'kysely';
import type { Day, Json } from './column-types.ts';

export type BillingTables = {
  api_option_price: {
    id: string;
    initial_fee_yen: number;
    monthly_fee_yen: number;
    set_at: Date;
    set_by: string;
  };
  invoice_issuer: { only_one: Generated<boolean>; issuer: Json };
  invoice_number: { month: string; last_given: number };
  api_option_billing: { account_id: string; contract_id: string; billed_through: string };
  invoice: {
    account_id: string;
    id: string;
    contract_id: string;
    month: string;
    number: string;
    issued_on: string;
    due_on: string;
    addressee: string;
    total_yen: number;
    paper: Json;
    paid_on: Day;
    paid_note: string | null;
    voided_at: Date | null;
    void_reason: string | null;
  };
};
