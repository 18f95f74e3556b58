import type { AccountTables } from './tables/account-tables.ts';
import type { ShopTables } from './tables/shop-tables.ts';
import type { OrderTables } from './tables/order-tables.ts';
import type { ImportTables } from './tables/import-tables.ts';
import type { ExportTables } from './tables/export-tables.ts';

/** Every table by name. Each matter has a file in `tables/`. */
export type Schema = AccountTables &
  ShopTables &
  OrderTables &
  ImportTables &
  ExportTables & {
    live_worker: { worker_id: string; lock_key: string };
  };
