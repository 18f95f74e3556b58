import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallAnswer } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import { CompanyPanel } from './CompanyPanel.tsx';
import { InvitationLink } from './InvitationLink.tsx';
import { InvitationsPanel } from './InvitationsPanel.tsx';
import { InviteMember } from './InviteMember.tsx';
import { MemberTable } from './MemberTable.tsx';

/** 担当者: who signs in, what they may do, who is invited. Owners change it, everybody else reads it. */
export function MembersPage() {
  const words = useAllWords();
  const page = words.members;
  const me = useMe();
  const [made, setMade] = useState<CallAnswer<'createInvitation'> | null>(null);
  const { data, error, refetch } = useQuery(queryOf('listMembers', {}));
  const isOwner = me?.member.role === 'owner';
  return (
    <Page>
      <PageHeader
        title={page.title}
        trail={[{ label: words.settings.title, to: '/settings' }]}
        meta={data === undefined ? undefined : words.settings.memberCount(data.items.length)}
      />
      <Panel title={page.title} hint={isOwner ? page.lead : words.settings.ownerOnly} flush>
        {data === undefined && error === null && <Skeleton h={120} radius={0} />}
        {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {data !== undefined && me !== undefined && <MemberTable members={data.items} me={me} />}
      </Panel>
      {isOwner && made !== null && <InvitationLink made={made} onDone={() => setMade(null)} />}
      {isOwner && made === null && <InviteMember onInvited={setMade} />}
      {isOwner && <InvitationsPanel onRenewed={setMade} />}
      {isOwner && <CompanyPanel me={me} />}
    </Page>
  );
}
