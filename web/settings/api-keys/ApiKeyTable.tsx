import { Ago } from '../../app/Ago.tsx';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { formatInstant } from '../../app/format-time.ts';
import table from '../../app/table.module.css';
import { useWords } from '../../words/useWords.ts';
import { RevokeKey } from './RevokeKey.tsx';

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
              <RevokeKey
                name={key.name}
                list="listApiKeys"
                onRevoke={() => call('deleteApiKey', { params: { id: key.id } })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
