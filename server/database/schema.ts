import type { AccountTables } from './tables/account-tables.ts';
import type { MemberTables, SignInTables } from './tables/member-tables.ts';
import type { ShopTables } from './tables/shop-tables.ts';
import type { OrderTables } from './tables/order-tables.ts';
import type { ImportTables } from './tables/import-tables.ts';
import type { EnquiryTables } from './tables/enquiry-tables.ts';
import type { ExportTables } from './tables/export-tables.ts';
import type { MailTables } from './tables/mail-tables.ts';
import type { OperationTables } from './tables/operation-tables.ts';
import type { WebhookTables } from './tables/webhook-tables.ts';
import type { BillingTables } from './tables/billing-tables.ts';

/** Every table by name. Each matter has a file in `tables/`. */
export type Schema = AccountTables &
  MemberTables &
  SignInTables &
  ShopTables &
  OrderTables &
  ImportTables &
  ExportTables &
  EnquiryTables &
  BillingTables &
  MailTables &
  OperationTables &
  WebhookTables & {
    live_worker: { worker_id: string; lock_key: string };
  };
