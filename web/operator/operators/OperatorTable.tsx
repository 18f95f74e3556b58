import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AskFirst } from '../../app/AskFirst.tsx';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { formatInstant } from '../../app/format-time.ts';
import { queryOf } from '../../app/query-of.ts';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';

type Operator = CallAnswer<'listOperators'>['items'][number];

export function OperatorTable({ operators }: { operators: readonly Operator[] }) {
  const page = useAllWords().operator.operatorsPage;
  const me = useQuery(queryOf('getOperator', {})).data;
  const isLast = operators.length === 1;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.name}</th>
          <th>{page.email}</th>
          <th>{page.createdAt}</th>
          <th>{page.remove}</th>
        </tr>
      </thead>
      <tbody>
        {operators.map((operator) => (
          <tr key={operator.id}>
            <td className={table.strong}>
              {operator.name} {operator.id === me?.id && <StateMark tone="quiet">{page.you}</StateMark>}
            </td>
            <td data-label={page.email}>{operator.email}</td>
            <td data-label={page.createdAt}>{formatInstant(operator.createdAt)}</td>
            <td>
              {isLast ? (
                <Text size="xs" c="dimmed">
                  {page.last}
                </Text>
              ) : (
                <Dismiss operator={operator} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dismiss({ operator }: { operator: Operator }) {
  const words = useAllWords();
  const page = words.operator.operatorsPage;
  const client = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => call('deleteOperator', { params: { id: operator.id } }),
    onSuccess: async () => {
      notifications.show({ message: page.removed(operator.name) });
      await client.invalidateQueries();
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <AskFirst
      label={page.remove}
      ariaLabel={page.removeLabel(operator.name)}
      ask={page.removeAsk(operator.name)}
      doLabel={page.removeDo}
      isPending={dismiss.isPending}
      onDo={() => dismiss.mutate()}
    />
  );
}
