import { EmptyState, Skeleton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconCircleCheck,
  IconFileInvoice,
  IconHourglass,
  IconMessages,
  IconReceiptYen,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CallAnswer } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { useTasks } from '../frame/useTasks.ts';
import classes from './overview.module.css';

type Tasks = CallAnswer<'getOperatorTasks'>;

/** What needs the operator, each line leading there. */
export function TaskList({ tasks, error }: { tasks: Tasks | undefined; error: Error | null }) {
  const words = useAllWords().operator.overview;
  const { refetch } = useTasks();
  return (
    <Panel title={words.tasks} hint={words.lead} flush>
      {tasks === undefined && error === null && <Skeleton h={180} radius={0} />}
      {tasks === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {tasks !== undefined && (
        <>
          <Tasks tasks={tasks} />
          <div className={classes.foot}>
            <span>
              {words.accounts} {tasks.accounts.open}
            </span>
            {tasks.accounts.suspended > 0 && <span>{words.suspended(tasks.accounts.suspended)}</span>}
            {tasks.accounts.beingMade > 0 && <span>{words.beingMade(tasks.accounts.beingMade)}</span>}
          </div>
        </>
      )}
    </Panel>
  );
}

function Tasks({ tasks }: { tasks: Tasks }) {
  const words = useAllWords().operator.overview;
  const lines = [
    {
      to: '/operator/contracts',
      Icon: IconFileInvoice,
      tone: 'warn',
      count: tasks.applications,
      say: words.applications,
      body: words.applicationsBody,
    },
    {
      to: '/operator/enquiries',
      Icon: IconMessages,
      tone: 'warn',
      count: tasks.enquiries,
      say: words.enquiries,
      body: words.enquiriesBody,
    },
    {
      to: '/operator/provisionings',
      Icon: IconHourglass,
      tone: 'bad',
      count: tasks.stuckProvisionings,
      say: words.stuck,
      body: words.stuckBody,
    },
    {
      to: '/operator/accounts',
      Icon: IconAlertTriangle,
      tone: 'bad',
      count: tasks.accountsWithFailingShops,
      say: words.failing,
      body: words.failingBody,
    },
    {
      to: '/operator/invoices',
      Icon: IconReceiptYen,
      tone: 'warn',
      count: tasks.overdueInvoices,
      say: words.overdue,
      body: words.overdueBody,
    },
  ] as const;
  const open = lines.filter(({ count }) => count > 0);
  if (open.length === 0) {
    return (
      <EmptyState
        py="lg"
        icon={<IconCircleCheck size={24} stroke={1.5} />}
        title={words.nothing}
        description={words.nothingBody}
      />
    );
  }
  return (
    <ul className={classes.tasks}>
      {open.map(({ to, Icon, tone, count, say, body }) => (
        <li key={to}>
          <Link to={to} className={classes.task}>
            <span className={classes.icon} data-tone={tone}>
              <Icon size={19} stroke={1.6} aria-hidden />
            </span>
            <span className={classes.words}>
              <strong>{say(count)}</strong>
              <span>{body}</span>
            </span>
            <IconChevronRight size={16} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
