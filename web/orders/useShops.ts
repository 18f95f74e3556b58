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
};

/** The account's shops and the malls they stand in. A shop that was removed is shown as `–`; its orders stay. */
export function useShops(): Shops {
  const shops = useQuery({ ...queryOf('listShops', {}), staleTime: 60_000 });
  const malls = useQuery({ ...queryOf('listMalls', {}), staleTime: 600_000 });
  return useMemo(() => {
    const shopById = new Map((shops.data?.items ?? []).map((shop) => [shop.id, shop]));
    const mallById = new Map((malls.data?.items ?? []).map((mall) => [mall.id, mall]));
    const own = new Set([...shopById.values()].map((shop) => shop.mall));
    return {
      isPending: shops.isPending || malls.isPending,
      error: shops.error ?? malls.error,
      retry: () => void Promise.all([shops.refetch(), malls.refetch()]),
      shops: [...shopById.values()],
      malls: [...mallById.values()].filter((mall) => own.has(mall.id)),
      shopOf: (id) => shopById.get(id),
      mallOf: (id) => mallById.get(id),
      shopName: (id) => shopById.get(id)?.name ?? '–',
      mallName: (id) => mallById.get(id)?.name ?? id,
    };
  }, [shops, malls]);
}
