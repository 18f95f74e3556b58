import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import { FootMenu } from './FootMenu.tsx';

const AccountPanel = lazy(async () => ({ default: (await import('./AccountPanel.tsx')).AccountPanel }));

/** The foot of the rail: the account and the member. */
export function AccountMenu({ me }: { me: Me }) {
  const words = useWords().shell;
  const { account, member } = me;
  return (
    <FootMenu
      name={account.name}
      below={account.demo ? `${words.demo} · ${member.name}` : member.name}
      who={`${account.name}, ${member.name}`}
      panel={(close) => (
        <Suspense fallback={<Skeleton h={180} />}>
          <AccountPanel me={me} onLeave={close} />
        </Suspense>
      )}
    />
  );
}
