import type { OperatorProvisioning } from '@matome/contract/operator-provisionings.ts';
import { Button, EmptyState, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCircleDashed, IconHourglass } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ago } from '../../app/Ago.tsx';
import { Due } from '../../app/Due.tsx';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import list from '../accounts/accounts.module.css';
import classes from './provisionings.module.css';

const REFRESH_MS = 5000;

/** 発行待ち: accounts that are being made, and those that are stuck. */
export function ProvisioningsPage() {
  const words = useAllWords().operator;
  const page = words.provisioningsPage;
  const { data, error, refetch } = useQuery({
    ...queryOf('listOperatorProvisionings', {}),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page wide>
      <PageHeader title={words.nav.provisionings} />
      <Panel title={words.nav.provisionings} hint={page.lead} flush>
        {data === undefined && error === null && <Skeleton h={140} radius={0} />}
        {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <EmptyState
            py="xl"
            icon={<IconHourglass size={24} stroke={1.5} />}
            title={page.empty}
            description={page.emptyBody}
          />
        )}
        {data !== undefined && data.items.length > 0 && <ProvisioningTable items={data.items} />}
      </Panel>
    </Page>
  );
}

function ProvisioningTable({ items }: { items: readonly OperatorProvisioning[] }) {
  const page = useAllWords().operator.provisioningsPage;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.account}</th>
          <th>{page.since}</th>
          <th>{page.steps}</th>
          <th>{page.job}</th>
          <th>{page.retry}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ProvisioningRow key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function ProvisioningRow({ item }: { item: OperatorProvisioning }) {
  const page = useAllWords().operator.provisioningsPage;
  return (
    <tr>
      <td>
        <span>
          <span className={table.strong}>{item.company}</span>
          <span className={list.sub}>{item.email}</span>
        </span>
      </td>
      <td data-label={page.since}>
        <Ago at={item.createdAt} />
      </td>
      <td data-label={page.steps}>
        <div>
          <StateMark tone={item.state === 'stuck' ? 'bad' : 'info'}>{page.states[item.state]}</StateMark>
          <ul className={classes.steps}>
            {item.steps.map(({ name, label, doneAt }) => (
              <li key={name} data-done={doneAt !== null || undefined}>
                {doneAt === null ? (
                  <IconCircleDashed size={13} role="img" aria-label={page.todo} />
                ) : (
                  <IconCheck size={13} role="img" aria-label={page.done} />
                )}
                {label}
              </li>
            ))}
          </ul>
        </div>
      </td>
      <td data-label={page.job}>
        <span>
          {page.attempts(item.attempts)}
          <span className={list.sub}>
            {item.nextTryAt === null ? (
              page.noJob
            ) : (
              <>
                {page.nextTry} <Due at={item.nextTryAt} />
              </>
            )}
          </span>
          {item.lastError !== null && <span className={list.sub}>{item.lastError}</span>}
        </span>
      </td>
      <td>
        <Retry item={item} />
      </td>
    </tr>
  );
}

function Retry({ item }: { item: OperatorProvisioning }) {
  const words = useAllWords();
  const page = words.operator.provisioningsPage;
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => call('retryProvisioning', { params: { id: item.id } }),
    onSuccess: async () => {
      notifications.show({ message: page.retried });
      await client.invalidateQueries({ queryKey: ['listOperatorProvisionings'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <Button
      variant="default"
      aria-label={page.retryLabel(item.company)}
      loading={retry.isPending}
      onClick={() => retry.mutate()}
    >
      {page.retry}
    </Button>
  );
}
