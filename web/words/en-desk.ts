import { enAnnouncements } from './en-announcements.ts';
import { enCommon } from './en-common.ts';
import { enCredentials } from './en-credentials.ts';
import { enExports } from './en-exports.ts';
import { enHealth } from './en-health.ts';
import { enImports } from './en-imports.ts';
import { enManual } from './en-manual.ts';
import { enOrders } from './en-orders.ts';
import { enPassword } from './en-password.ts';
import { enSettings } from './en-settings.ts';
import { enShell } from './en-shell.ts';
import { enShops } from './en-shops.ts';
import { enWelcome } from './en-welcome.ts';
import type { DeskWords } from './words.ts';

/** The words of the first screens: they come with the desk itself. */
export const enDesk: DeskWords = {
  common: enCommon,
  shell: enShell,
  welcome: enWelcome,
  settings: enSettings,
  shops: enShops,
  credentials: enCredentials,
  health: enHealth,
  orders: enOrders,
  imports: enImports,
  exports: enExports,
  password: enPassword,
  manual: enManual,
  announcements: enAnnouncements,
};
