import type { Status } from '@matome/contract/statuses.ts';
import { PHASES, STATUS_NAMES } from '@matome/domain/orders/status.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryOf } from '../app/query-of.ts';
import { useSpeech } from '../words/WordsProvider.tsx';

export type NamedStatus = Pick<Status, 'id' | 'name' | 'phase'>;
export type Statuses = {
  /** In the order of the tabs: each phase, then the account's own within it. */
  readonly all: readonly NamedStatus[];
  readonly nameOf: (id: string) => string;
  readonly phaseOf: (id: string) => Phase | undefined;
};

/** The six built-in statuses in the language in use, and the account's own. Before the answer: the six. */
export function useStatuses(): Statuses {
  const { language } = useSpeech();
  const { data } = useQuery({ ...queryOf('listStatuses', {}), staleTime: 300_000 });
  return useMemo(() => {
    const builtIn = PHASES.map((phase) => ({
      id: phase,
      name: STATUS_NAMES[phase][language],
      phase,
      position: -1,
    }));
    const own = (data?.items ?? []).filter((status) => !status.builtIn);
    const all = [...builtIn, ...own].toSorted(
      (one, other) =>
        PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase) || one.position - other.position,
    );
    const byId = new Map(all.map((status) => [status.id, status]));
    return { all, nameOf: (id) => byId.get(id)?.name ?? id, phaseOf: (id) => byId.get(id)?.phase };
  }, [data, language]);
}
