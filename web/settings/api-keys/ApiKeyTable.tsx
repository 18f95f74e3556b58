import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ago } from '../../app/Ago.tsx';
import { AskFirst } from '../../app/AskFirst.tsx';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { formatInstant } from '../../app/format-time.ts';
import table from '../../app/table.module.css';
import { useWords } from '../../words/useWords.ts';

type ApiKey = CallAnswer<'listApiKeys'>['items'][number];

export function ApiKeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const words = useWords();
  const page = words.settings.apiKeysPage;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.name}</th>
          <th>{page.role}</th>
          <th>{page.createdAt}</th>
          <th>{page.lastUsedAt}</th>
          <th>{page.revoke}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <td className={table.strong}>{key.name}</td>
            <td data-label={page.role}>{words.shell.role[key.role]}</td>
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

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const words = useWords();
  const page = words.settings.apiKeysPage;
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call('deleteApiKey', { params: { id: apiKey.id } }),
    onSuccess: async () => {
      notifications.show({ message: page.revoked(apiKey.name) });
      await client.invalidateQueries({ queryKey: ['listApiKeys'] });
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
