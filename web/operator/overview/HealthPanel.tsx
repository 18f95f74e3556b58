import type { OperatorHealth } from '@matome/contract/operator-health.ts';
import type { ReactNode } from 'react';
import { Ago } from '../../app/Ago.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import account from '../account/account.module.css';
import { formatBytes } from './format-bytes.ts';
import classes from './overview.module.css';

/** The machine: what is wrong first, then its figures. */
export function HealthPanel({ health, worries }: { health: OperatorHealth; worries: readonly string[] }) {
  const page = useAllWords().operator.health;
  const { database, migrations, disk, backedUpAt } = health;
  return (
    <Panel title={page.title}>
      {worries.length > 0 && (
        <ul className={classes.worries}>
          {worries.map((worry) => (
            <li key={worry}>{worry}</li>
          ))}
        </ul>
      )}
      <dl className={account.facts}>
        <Figure name={page.workers}>{page.workerCount(health.workers)}</Figure>
        <Figure name={page.version}>{health.version}</Figure>
        <Figure name={page.uptime}>
          <Ago at={health.startedAt} />
        </Figure>
        <Figure name={page.database}>PostgreSQL {database.version}</Figure>
        <Figure name={page.databaseSize}>{formatBytes(database.sizeBytes, page.bytes)}</Figure>
        <Figure name={page.connections}>
          {page.connectionsOf(database.connections, database.connectionsMax)}
        </Figure>
        <Figure name={page.migrations}>{page.migrationsOf(migrations.applied, migrations.latest)}</Figure>
        <Figure name={page.disk}>
          {disk === null
            ? page.diskElsewhere
            : page.diskOf(formatBytes(disk.freeBytes, page.bytes), formatBytes(disk.totalBytes, page.bytes))}
        </Figure>
        <Figure name={page.backup}>{backedUpAt === null ? page.noBackup : <Ago at={backedUpAt} />}</Figure>
        <Figure name={page.clock}>{page.clockMs(Math.round(health.clock.aheadMs))}</Figure>
      </dl>
    </Panel>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
