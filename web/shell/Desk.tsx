import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PagePending } from '../app/PagePending.tsx';
import { ProblemError } from '../app/problem-error.ts';
import { queryOf } from '../app/query-of.ts';
import { useLiveEvents } from '../app/useLiveEvents.ts';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import { Announcements } from './Announcements.tsx';
import classes from './Desk.module.css';
import { OpenFrame } from './OpenFrame.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Rail } from './Rail.tsx';
import { SuspendedScreen } from './SuspendedScreen.tsx';
import { TopBar } from './TopBar.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

const OrderSearch = lazy(async () => ({ default: (await import('./OrderSearch.tsx')).OrderSearch }));

// What opens only when asked for stays out of the first screen.
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));

const MustSetUpTotp = lazy(async () => ({
  default: (await import('../settings/profile/MustSetUpTotp.tsx')).MustSetUpTotp,
}));

/** The frame of every screen behind the sign-in; and of those that are open to all, for who is not signed in. An operator has a console instead. */
export function Desk() {
  const { data: me, error, refetch } = useQuery({ ...queryOf('getMe', {}), staleTime: 300_000 });
  const isPublic = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isPublic) });
  const refusal = error instanceof ProblemError ? error : null;
  if (refusal?.problem.code === 'account-suspended')
    return <SuspendedScreen error={refusal} onRetry={() => void refetch()} />;
  if (me?.mustSetUpTotp === true)
    return (
      <Suspense fallback={<PagePending />}>
        <MustSetUpTotp me={me} />
      </Suspense>
    );
  if (me !== undefined) return <Frame me={me} />;
  const isOperator = refusal?.problem.code === 'operator-has-no-desk';
  if (isPublic && (isOperator || refusal?.problem.status === 401))
    return <OpenFrame isOperator={isOperator} />;
  if (isOperator) return <Navigate to="/operator" replace />;
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
        <div>
          <Announcements />
        </div>
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
