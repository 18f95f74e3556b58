import { jaCarriers } from './ja-carriers.ts';
import { jaCommon } from './ja-common.ts';
import { jaCredentials } from './ja-credentials.ts';
import { jaCsv } from './ja-csv.ts';
import { jaExports } from './ja-exports.ts';
import { jaHealth } from './ja-health.ts';
import { jaImports } from './ja-imports.ts';
import { jaOrders } from './ja-orders.ts';
import { jaSettings } from './ja-settings.ts';
import { jaShell } from './ja-shell.ts';
import { jaShops } from './ja-shops.ts';
import { jaWelcome } from './ja-welcome.ts';

export const ja = {
  common: jaCommon,
  shell: jaShell,
  welcome: jaWelcome,
  settings: jaSettings,
  shops: jaShops,
  carriers: jaCarriers,
  credentials: jaCredentials,
  health: jaHealth,
  orders: jaOrders,
  imports: jaImports,
  exports: jaExports,
  csv: jaCsv,
};
