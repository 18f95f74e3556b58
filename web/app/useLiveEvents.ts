import type { LiveEvent } from '@matome/contract/events.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RouteId } from './call.ts';

/** What each event makes stale. */
const STALE = {
  'orders-changed': [
    'listOrders',
    'countOrders',
    'getOrder',
    'getOrderHistory',
    'previewExport',
    'getMallHealth',
    'listInstructions',
  ],
  'import-run': ['getImport', 'listImports', 'getMallHealth'],
  'export-run': ['getExport', 'listExports', 'previewExport', 'listInstructions', 'getMallHealth'],
  'announcements-changed': ['listAnnouncements'],
  'account-suspended': ['getMe'],
  'shop-changed': ['listShops', 'getShop', 'getApplication', 'getMallHealth'],
  'contract-changed': ['getContract', 'getMe', 'listShops', 'getShop', 'getMallHealth'],
  'enquiry-changed': ['listEnquiries', 'getEnquiry'],
} as const satisfies Record<LiveEvent['type'], readonly RouteId[]>;

/** Events come in bursts while a run goes on; screens refresh at most this often. */
const GATHER_MS = 400;

/** Listens to the server as long as the desk is open, and refreshes what has changed. */
export function useLiveEvents(): void {
  const client = useQueryClient();
  useEffect(() => listen(client), [client]);
}

function listen(client: QueryClient): () => void {
  const source = new EventSource('/api/v1/events');
  const stale = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasCut = false;

  function refresh() {
    timer = undefined;
    const names = new Set(stale);
    stale.clear();
    void client.invalidateQueries({ predicate: (query) => names.has(String(query.queryKey[0])) });
  }
  for (const [type, routes] of Object.entries(STALE)) {
    source.addEventListener(type, () => {
      for (const route of routes) stale.add(route);
      timer ??= setTimeout(refresh, GATHER_MS);
    });
  }
  source.addEventListener('error', () => {
    wasCut = true;
  });
  source.addEventListener('open', () => {
    // What happened while the line was cut is not told again.
    if (wasCut) void client.invalidateQueries();
    wasCut = false;
  });
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
