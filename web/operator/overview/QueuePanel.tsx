import type { JobHealth, OperatorHealth } from '@matome/contract/operator-health.ts';
import { EmptyState } from '@mantine/core';
import { Ago } from '../../app/Ago.tsx';
import { Panel } from '../../app/Panel.tsx';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import list from '../accounts/accounts.module.css';

/** The queue by kind of job. */
export function QueuePanel({ health }: { health: OperatorHealth }) {
  const page = useAllWords().operator.health;
  const { jobs, heldJobs } = health;
  return (
    <Panel title={page.queue} hint={heldJobs > 0 ? page.held(heldJobs) : page.queueHint} flush>
      {jobs.length === 0 ? (
        <EmptyState py="lg" title={page.queueEmpty} />
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th>{page.job}</th>
              <th className={table.number}>{page.waiting}</th>
              <th className={table.number}>{page.running}</th>
              <th className={table.number}>{page.planned}</th>
              <th>{page.failing}</th>
              <th>{page.oldest}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <JobRow key={job.name} job={job} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function JobRow({ job }: { job: JobHealth }) {
  const page = useAllWords().operator.health;
  const names: Readonly<Record<string, string>> = page.jobs;
  return (
    <tr>
      <td className={table.strong}>{names[job.name] ?? job.name}</td>
      <td className={table.number} data-label={page.waiting}>
        {job.waiting}
      </td>
      <td className={table.number} data-label={page.running}>
        {job.running}
      </td>
      <td className={table.number} data-label={page.planned}>
        {job.planned}
      </td>
      <td data-label={page.failing}>
        {job.failing > 0 && (
          <span>
            <StateMark tone="bad">{job.failing}</StateMark>
            {job.lastError !== null && <span className={list.sub}>{job.lastError}</span>}
          </span>
        )}
      </td>
      <td data-label={page.oldest}>{job.oldestDueAt !== null && <Ago at={job.oldestDueAt} />}</td>
    </tr>
  );
}
