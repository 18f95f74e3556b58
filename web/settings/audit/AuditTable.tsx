import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CallAnswer } from '../../app/call.ts';
import { formatInstant } from '../../app/format-time.ts';
import table from '../../app/table.module.css';
import { whoName } from '../../app/who-name.ts';
import { useAllWords } from '../../words/useWords.ts';
import { AuditChanges } from './AuditChanges.tsx';
import classes from './AuditTable.module.css';

type Entry = CallAnswer<'listAudit'>['items'][number];

export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const words = useAllWords();
  const page = words.audit;
  const deeds: Readonly<Record<string, string>> = page.actions;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.at}</th>
          <th>{page.who}</th>
          <th>{page.action}</th>
          <th>{page.target}</th>
          <th>{page.changes}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className={classes.at}>{formatInstant(entry.at)}</td>
            <td data-label={page.who}>
              <span>{whoName(entry.who, words.common)}</span>
              {entry.who.kind !== 'member' && (
                <span className={classes.kind}>{page.kinds[entry.who.kind]}</span>
              )}
            </td>
            <td data-label={page.action}>{deeds[entry.action] ?? entry.action}</td>
            <td data-label={page.target}>
              <Target entry={entry} />
            </td>
            <td className={classes.changes} data-label={page.changes}>
              <AuditChanges entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Target({ entry: { action, target } }: { entry: Entry }) {
  const name = target.name ?? '';
  if (!action.startsWith('order:') || target.id === null) return name;
  return (
    <Anchor
      size="sm"
      renderRoot={(root) => <Link {...root} to="/orders/$orderId" params={{ orderId: target.id ?? '' }} />}
    >
      {name}
    </Anchor>
  );
}
