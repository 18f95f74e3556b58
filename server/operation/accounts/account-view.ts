import type { OperatorAccount } from '@matome/contract/operator-accounts.ts';
import { apiOptionState } from '@matome/domain/contracts/api-option.ts';
import { PHASES } from '@matome/domain/orders/status.ts';
import type { Context } from '../../context.ts';
import type { Language } from '../../http/caller.ts';
import type { AccountRow } from './account-list-store.ts';
import { shopState } from './shop-state.ts';
import type { ShopState } from './shop-state.ts';
import type { ShopRow } from './shop-row-store.ts';

/** Where and to whom something is shown. */
export type Shown = { readonly context: Pick<Context, 'malls' | 'now'>; readonly language: Language };

/** From the one that needs a person most. */
const WORST_FIRST: readonly ShopState[] = ['paused', 'failing', 'idle', 'ok'];

export function showAccount(shown: Shown, row: AccountRow, shops: readonly ShopRow[]): OperatorAccount {
  const states = new Set(shops.map(shopState));
  const seenAt = [row.lastSeenAt, ...shops.map(({ lastSuccessAt }) => lastSuccessAt)];
  const byStatus = countByStatus(row.orders);
  return {
    id: row.id,
    company: row.company,
    demo: row.demo,
    state: row.suspendedAt === null ? (row.readyAt === null ? 'being-made' : 'open') : 'suspended',
    createdAt: row.createdAt.toISOString(),
    members: row.members,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    lastActivityAt: latest(seenAt)?.toISOString() ?? null,
    shops: {
      count: shops.length,
      byMall: countByMall(shown, shops),
      worst: WORST_FIRST.find((state) => states.has(state)) ?? null,
    },
    orders: { total: byStatus.reduce((sum, { count }) => sum + count, 0), byStatus },
    apiOption: {
      state: apiOptionState(row.requestedAt === null ? null : row, shown.context.now()),
      requestedAt: row.requestedAt?.toISOString() ?? null,
    },
  };
}

export function mallNameOf({ context, language }: Shown, mall: string): string {
  return context.malls.get(mall)?.name[language] ?? mall;
}

function countByMall(shown: Shown, shops: readonly ShopRow[]) {
  const malls = [...new Set(shops.map(({ mall }) => mall))];
  return malls.map((mall) => ({
    mall,
    mallName: mallNameOf(shown, mall),
    count: shops.filter((shop) => shop.mall === mall).length,
  }));
}

/** The names of an account's own statuses are its own. */
function countByStatus(orders: AccountRow['orders']) {
  const builtIn = PHASES.map((status) => ({ status: String(status), count: orders[status] ?? 0 }));
  const all = Object.values(orders).reduce((sum, count) => sum + count, 0);
  const own = all - builtIn.reduce((sum, { count }) => sum + count, 0);
  return [...builtIn, { status: 'own', count: own }].filter(({ count }) => count > 0);
}

function latest(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
}
