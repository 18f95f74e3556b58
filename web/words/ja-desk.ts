import { jaAnnouncements } from './ja-announcements.ts';
import { jaCommon } from './ja-common.ts';
import { jaCredentials } from './ja-credentials.ts';
import { jaExports } from './ja-exports.ts';
import { jaHealth } from './ja-health.ts';
import { jaImports } from './ja-imports.ts';
import { jaManual } from './ja-manual.ts';
import { jaOrders } from './ja-orders.ts';
import { jaPassword } from './ja-password.ts';
import { jaSettings } from './ja-settings.ts';
import { jaShell } from './ja-shell.ts';
import { jaShops } from './ja-shops.ts';
import { jaWelcome } from './ja-welcome.ts';

/** The words of the first screens: they come with the desk itself. */
export const jaDesk = {
  common: jaCommon,
  shell: jaShell,
  welcome: jaWelcome,
  settings: jaSettings,
  shops: jaShops,
  credentials: jaCredentials,
  health: jaHealth,
  orders: jaOrders,
  imports: jaImports,
  exports: jaExports,
  password: jaPassword,
  manual: jaManual,
  announcements: jaAnnouncements,
};
