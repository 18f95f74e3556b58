import type { OperatorKey } from '@matome/contract/operators.ts';
import { Ago } from '../../app/Ago.tsx';
import { call } from '../../app/call.ts';
import { formatInstant } from '../../app/format-time.ts';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import { RevokeKey } from '../../settings/api-keys/RevokeKey.tsx';

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
              <RevokeKey
                name={key.name}
                list="listOperatorKeys"
                onRevoke={() => call('deleteOperatorKey', { params: { id: key.id } })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
