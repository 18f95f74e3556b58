import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryOf } from '../app/query-of.ts';

export type Shops = {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly shops: readonly Shop[];
  /** Malls of the shops, each once. */
  readonly malls: readonly Mall[];
  readonly shopOf: (id: string) => Shop | undefined;
  readonly mallOf: (id: string) => Mall | undefined;
  readonly shopName: (id: string) => string;
  readonly mallName: (id: string) => string;
  /** The mall's own status in its own words. */
  readonly mallStatusName: (order: { readonly mall: string; readonly mallStatus: string }) => string;
};

/** The account's shops and the malls they stand in. A shop that was removed is shown as `–`; its orders stay. */
export function useShops(): Shops {
  const shops = useQuery({ ...queryOf('listShops', {}), staleTime: 60_000 });
  const malls = useQuery({ ...queryOf('listMalls', {}), staleTime: 600_000 });
  const { refetch: refetchShops } = shops;
  const { refetch: refetchMalls } = malls;
  const isPending = shops.isPending || malls.isPending;
  const error = shops.error ?? malls.error;
  // By their data: the results themselves are new with every render, and every row of the list looks at this.
  return useMemo(() => {
    const shopById = new Map((shops.data?.items ?? []).map((shop) => [shop.id, shop]));
    const mallById = new Map((malls.data?.items ?? []).map((mall) => [mall.id, mall]));
    const own = new Set([...shopById.values()].map((shop) => shop.mall));
    return {
      isPending,
      error,
      retry: () => void Promise.all([refetchShops(), refetchMalls()]),
      shops: [...shopById.values()],
      malls: [...mallById.values()].filter((mall) => own.has(mall.id)),
      shopOf: (id) => shopById.get(id),
      mallOf: (id) => mallById.get(id),
      shopName: (id) => shopById.get(id)?.name ?? '–',
      mallName: (id) => mallById.get(id)?.name ?? id,
      mallStatusName: ({ mall, mallStatus }) => mallById.get(mall)?.statusNames[mallStatus] ?? mallStatus,
    };
  }, [shops.data, malls.data, isPending, error, refetchShops, refetchMalls]);
}
