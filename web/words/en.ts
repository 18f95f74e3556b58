import { enCarriers } from './en-carriers.ts';
import { enCommon } from './en-common.ts';
import { enCredentials } from './en-credentials.ts';
import { enCsv } from './en-csv.ts';
import { enExports } from './en-exports.ts';
import { enHealth } from './en-health.ts';
import { enImports } from './en-imports.ts';
import { enOrders } from './en-orders.ts';
import { enSettings } from './en-settings.ts';
import { enShell } from './en-shell.ts';
import { enShops } from './en-shops.ts';
import { enWelcome } from './en-welcome.ts';
import type { Words } from './words.ts';

export const en: Words = {
  common: enCommon,
  shell: enShell,
  welcome: enWelcome,
  settings: enSettings,
  shops: enShops,
  carriers: enCarriers,
  credentials: enCredentials,
  health: enHealth,
  orders: enOrders,
  imports: enImports,
  exports: enExports,
  csv: enCsv,
};
