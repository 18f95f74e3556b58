import { EmptyState, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CallAnswer } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { formatInstant } from '../../app/format-time.ts';
import { useAllWords } from '../../words/useWords.ts';
import { InvitationActions } from './InvitationActions.tsx';

/** Who was invited and has not answered. */
export function InvitationsPanel({
  onRenewed,
}: {
  onRenewed: (made: CallAnswer<'renewInvitation'>) => void;
}) {
  const words = useAllWords();
  const page = words.members;
  const { data, error, refetch } = useQuery(queryOf('listInvitations', {}));
  return (
    <Panel title={page.invitations} flush>
      {data === undefined && error === null && <Skeleton h={60} radius={0} />}
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState py="md" description={page.noInvitations} />}
      {data !== undefined && data.items.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th>{page.email}</th>
              <th>{page.role}</th>
              <th>{page.invitedBy}</th>
              <th>{page.expiresAt}</th>
              <th>{page.state}</th>
              <th>{page.actions}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((open) => (
              <tr key={open.id}>
                <td className={table.strong}>{open.email}</td>
                <td data-label={page.role}>{words.shell.role[open.role]}</td>
                <td data-label={page.invitedBy}>{open.invitedBy}</td>
                <td data-label={page.expiresAt}>{formatInstant(open.expiresAt)}</td>
                <td data-label={page.state}>
                  <StateMark tone={open.state === 'open' ? 'info' : 'warn'}>{page[open.state]}</StateMark>
                </td>
                <td>
                  <InvitationActions invitation={open} onRenewed={onRenewed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
