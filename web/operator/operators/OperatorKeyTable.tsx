import type { OperatorKey } from '@matome/contract/operators.ts';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ago } from '../../app/Ago.tsx';
import { AskFirst } from '../../app/AskFirst.tsx';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { formatInstant } from '../../app/format-time.ts';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';

export function OperatorKeyTable({ keys }: { keys: readonly OperatorKey[] }) {
  const words = useAllWords();
  const page = words.settings.apiKeysPage;
  const { owner } = words.operator.operatorsPage;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.name}</th>
          <th>{owner}</th>
          <th>{page.createdAt}</th>
          <th>{page.lastUsedAt}</th>
          <th>{page.revoke}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <td className={table.strong}>{key.name}</td>
            <td data-label={owner}>{key.operator.name}</td>
            <td data-label={page.createdAt}>{formatInstant(key.createdAt)}</td>
            <td data-label={page.lastUsedAt}>
              {key.lastUsedAt === null ? page.unused : <Ago at={key.lastUsedAt} />}
            </td>
            <td>
              <Revoke apiKey={key} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Revoke({ apiKey }: { apiKey: OperatorKey }) {
  const words = useAllWords();
  const page = words.settings.apiKeysPage;
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call('deleteOperatorKey', { params: { id: apiKey.id } }),
    onSuccess: async () => {
      notifications.show({ message: page.revoked(apiKey.name) });
      await client.invalidateQueries({ queryKey: ['listOperatorKeys'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <AskFirst
      label={page.revoke}
      ariaLabel={page.revokeLabel(apiKey.name)}
      ask={page.revokeAsk(apiKey.name)}
      doLabel={page.revokeDo}
      isPending={revoke.isPending}
      onDo={() => revoke.mutate()}
    />
  );
}
