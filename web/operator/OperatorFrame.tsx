import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet } from '@tanstack/react-router';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PagePending } from '../app/PagePending.tsx';
import { ProblemError } from '../app/problem-error.ts';
import { queryOf } from '../app/query-of.ts';
import classes from '../shell/Desk.module.css';
import { useWords } from '../words/useWords.ts';
import { OperatorPhoneBar } from './frame/OperatorPhoneBar.tsx';
import { OperatorRail } from './frame/OperatorRail.tsx';
import frame from './frame/OperatorFrame.module.css';

/** The frame of every screen of the operator console. Who is no operator is led back to their desk. */
export function OperatorFrame() {
  const words = useWords().shell;
  const { data: me, error, refetch } = useQuery({ ...queryOf('getOperator', {}), staleTime: 300_000 });
  if (me === undefined) {
    if (error instanceof ProblemError && error.problem.status === 403) return <Navigate to="/" replace />;
    return error === null ? <PagePending /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className={classes.desk}>
      <a href="#content" className={classes.skip}>
        {words.skipToContent}
      </a>
      <OperatorRail me={me} />
      <div className={frame.column}>
        <main id="content" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        <OperatorPhoneBar me={me} />
      </div>
    </div>
  );
}
