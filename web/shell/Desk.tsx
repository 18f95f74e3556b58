import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PagePending } from '../app/PagePending.tsx';
import { queryOf } from '../app/query-of.ts';
import { useLiveEvents } from '../app/useLiveEvents.ts';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import classes from './Desk.module.css';
import { PhoneBar } from './PhoneBar.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

const OrderSearch = lazy(async () => ({ default: (await import('./OrderSearch.tsx')).OrderSearch }));

// What opens only when asked for stays out of the first screen.
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));

/** The frame of every screen behind the sign-in. */
export function Desk() {
  const { data: me, error, refetch } = useQuery({ ...queryOf('getMe', {}), staleTime: 300_000 });
  if (me !== undefined) return <Frame me={me} />;
  return error === null ? <PagePending /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
}

function Frame({ me }: { me: Me }) {
  const words = useWords().shell;
  const [isSearching, setSearching] = useState(false);
  const [areKeysShown, showKeys] = useState(false);
  useLiveEvents();
  useDeskKeys({ onSearch: () => setSearching(true), onKeys: () => showKeys(true) });
  return (
    <div className={classes.desk}>
      <a href="#content" className={classes.skip}>
        {words.skipToContent}
      </a>
      <Rail me={me} />
      <div className={classes.column}>
        <TopBar onSearch={() => setSearching(true)} onKeys={() => showKeys(true)} />
        <main id="content" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        <PhoneBar me={me} />
      </div>
      {isSearching && (
        <Suspense>
          <OrderSearch onClose={() => setSearching(false)} onKeys={() => showKeys(true)} />
        </Suspense>
      )}
      {areKeysShown && (
        <Suspense>
          <KeysDialog onClose={() => showKeys(false)} />
        </Suspense>
      )}
    </div>
  );
}
