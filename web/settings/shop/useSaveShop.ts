import type { Shop } from '@matome/contract/shops.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { ProblemError } from '../../app/problem-error.ts';
import { queryOf } from '../../app/query-of.ts';
import type { ShopBody } from './shop-form.ts';

/** How far saving and testing have come, and what came of it. */
export type SaveState =
  | { readonly at: 'rest' }
  | { readonly at: 'saving' }
  | { readonly at: 'testing' }
  /** A shop that is kept by files has nothing to test. */
  | { readonly at: 'saved' }
  | { readonly at: 'tested'; readonly wasSaved: boolean; readonly report: CallAnswer<'testConnection'> }
  /** Something needed to connect is empty. */
  | { readonly at: 'incomplete'; readonly wasSaved: boolean; readonly error: ProblemError }
  | { readonly at: 'failed'; readonly wasSaved: boolean; readonly error: Error };

/** 設定を保存して次へ進む: saves what changed, then asks the mall. 接続テスト is the second half alone. */
export function useSaveShop(shopId: string, isConnected: boolean) {
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>({ at: 'rest' });
  const params = { id: shopId };

  async function test(wasSaved: boolean): Promise<SaveState> {
    setState({ at: 'testing' });
    try {
      return { at: 'tested', wasSaved, report: await call('testConnection', { params }) };
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'credentials-missing')
        return { at: 'incomplete', wasSaved, error };
      return failure(error, wasSaved);
    } finally {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => ['getShop', 'listShops', 'getMallHealth'].includes(String(queryKey[0])),
      });
    }
  }

  async function save(changes: ShopBody): Promise<SaveState> {
    setState({ at: 'saving' });
    try {
      if (Object.keys(changes).length > 0) {
        const saved: Shop = await call('updateShop', { params, body: changes });
        client.setQueryData(queryOf('getShop', { params }).queryKey, saved);
      }
    } catch (error) {
      return failure(error, false);
    }
    return isConnected ? test(true) : { at: 'saved' };
  }

  async function run(work: Promise<SaveState>): Promise<SaveState> {
    const end = await work;
    setState(end);
    return end;
  }

  return {
    state,
    save: (changes: ShopBody) => run(save(changes)),
    test: () => run(test(false)),
  };
}

function failure(error: unknown, wasSaved: boolean): SaveState {
  if (!(error instanceof Error)) throw error;
  return { at: 'failed', wasSaved, error };
}
