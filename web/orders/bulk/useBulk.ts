import type { OrderChanges } from '@matome/contract/orders.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { undoGroups, UNDO_MAX } from './undo-groups.ts';
import type { UndoGroup } from './undo-groups.ts';
import type { Selection } from '../list/selection.ts';

export type Refused = { readonly id: string; readonly orderNo: string; readonly message: string };

export type BulkState =
  | { readonly step: 'idle' }
  /** Too many to be taken back: said in numbers before it is done. */
  | {
      readonly step: 'confirm';
      readonly what: string;
      readonly count: number | null;
      readonly go: () => void;
    }
  | { readonly step: 'running' }
  | {
      readonly step: 'done';
      readonly changed: number;
      readonly refused: readonly Refused[];
      /** `null` = cannot be taken back. */
      readonly undo: (() => void) | null;
      readonly isUndone: boolean;
    }
  | { readonly step: 'failed'; readonly error: Error };

export type BulkChange = { readonly changes: OrderChanges; readonly what: string };

export type Bulk = {
  readonly state: BulkState;
  readonly start: (selection: Selection, change: BulkChange) => void;
  readonly dismiss: () => void;
};

/** The most ids in one call, by the API. */
const IDS_MAX = 10_000;

/** One change on all selected orders: who changed, who refused and why, and for a few hundred the way back. */
export function useBulk(): Bulk {
  const client = useQueryClient();
  const [state, setState] = useState<BulkState>({ step: 'idle' });

  function refresh() {
    for (const name of ['listOrders', 'countOrders', 'getOrder'])
      void client.invalidateQueries({ queryKey: [name] });
  }

  async function guard(work: () => Promise<BulkState>) {
    setState({ step: 'running' });
    try {
      setState(await work());
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setState({ step: 'failed', error });
    }
    refresh();
  }

  async function undo(groups: readonly UndoGroup[]): Promise<BulkState> {
    let changed = 0;
    for (const group of groups) {
      changed += (await call('bulkUpdateOrders', { body: { ids: [...group.ids], changes: group.changes } }))
        .changed;
    }
    return { step: 'done', changed, refused: [], undo: null, isUndone: true };
  }

  async function run(selection: Selection, changes: OrderChanges): Promise<BulkState> {
    if (selection.kind === 'every') {
      const { limit: _limit, cursor: _cursor, sort: _sort, ...filter } = selection.filter;
      const { changed, refused } = await call('bulkUpdateOrders', { body: { filter, changes } });
      const named = refused.map(({ id, message }) => ({ id, orderNo: id, message }));
      return { step: 'done', changed, refused: named, undo: null, isUndone: false };
    }
    const before = [...selection.orders.values()];
    const results = [];
    for (let from = 0; from < before.length; from += IDS_MAX) {
      const ids = before.slice(from, from + IDS_MAX).map(({ id }) => id);
      results.push(await call('bulkUpdateOrders', { body: { ids, changes } }));
    }
    const refused = results.flatMap((result) => result.refused);
    const refusedIds = new Set(refused.map(({ id }) => id));
    const groups = undoGroups(
      before.filter(({ id }) => !refusedIds.has(id)),
      changes,
    );
    return {
      step: 'done',
      changed: results.reduce((sum, result) => sum + result.changed, 0),
      refused: refused.map(({ id, message }) => ({
        id,
        orderNo: selection.orders.get(id)?.mallOrderNo ?? id,
        message,
      })),
      undo: before.length > UNDO_MAX ? null : () => void guard(() => undo(groups)),
      isUndone: false,
    };
  }

  return {
    state,
    dismiss: () => setState({ step: 'idle' }),
    start: (selection, { changes, what }) => {
      const go = () => void guard(() => run(selection, changes));
      const count = selection.kind === 'every' ? selection.count : selection.orders.size;
      if (count !== null && count <= UNDO_MAX && selection.kind === 'some') go();
      else setState({ step: 'confirm', what, count, go });
    },
  };
}
