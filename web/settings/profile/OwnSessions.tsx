import { Button, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ago } from '../../app/Ago.tsx';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { describeDevice } from './describe-device.ts';

/** Where one is signed in, and the way out of everywhere else. */
export function OwnSessions() {
  const words = useAllWords();
  const page = words.profile;
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(queryOf('listOwnSessions', {}));
  const end = useMutation({
    mutationFn: () => call('endOtherSessions', {}),
    onSuccess: () => notifications.show({ message: page.othersEnded }),
    onError: (failure) => notifications.show({ color: 'red', message: describeError(failure, words.common) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['listOwnSessions'] }),
  });
  const isAlone = data !== undefined && data.items.length < 2;
  return (
    <Panel
      title={page.sessionsTitle}
      hint={page.sessionsHint}
      flush
      aside={
        <WhyNot reasons={isAlone ? [{ code: 'alone', message: page.noOthers }] : []}>
          <Button
            variant="default"
            disabled={isAlone || data === undefined}
            loading={end.isPending}
            onClick={() => end.mutate()}
          >
            {page.endOthers}
          </Button>
        </WhyNot>
      }
    >
      {data === undefined && error === null && <Skeleton h={80} radius={0} />}
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <table className={table.table}>
          <thead>
            <tr>
              <th>{page.device}</th>
              <th>{page.address}</th>
              <th>{page.signedInAt}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((session) => (
              <tr key={session.id}>
                <td>
                  <Text size="sm" component="span" mr={8}>
                    {describeDevice(session.userAgent, page)}
                  </Text>
                  {session.current && <StateMark tone="info">{page.thisDevice}</StateMark>}
                </td>
                <td data-label={page.address}>{session.address ?? words.common.none}</td>
                <td data-label={page.signedInAt}>
                  <Ago at={session.signedInAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
