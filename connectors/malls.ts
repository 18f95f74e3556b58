import { amazon } from './amazon/index.ts';
import { aupay } from './aupay/index.ts';
import { customCsv } from './custom-csv/index.ts';
import type { Mall } from './mall.ts';
import { rakuma } from './rakuma/index.ts';
import { rakuten } from './rakuten/index.ts';
import { yahoo } from './yahoo/index.ts';

/** Every mall that Matome speaks to. A new mall is one folder and one line here. */
export const malls: readonly Mall[] = [rakuma, rakuten, yahoo, aupay, amazon, customCsv];
