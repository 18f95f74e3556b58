import { Alert, EmptyState, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconFileUnknown } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ProblemError } from '../app/call.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import { Decisions } from './decisions/Decisions.tsx';
import { Facts } from './facts/Facts.tsx';
import { WhyBox } from './facts/WhyBox.tsx';
import { Timeline } from './history/Timeline.tsx';
import { OrderHead } from './facts/OrderHead.tsx';
import classes from './OrderPage.module.css';

const route = getRouteApi('/desk/orders/$orderId');

/** 受注詳細: the mall's facts on one side, our decisions on the other, why it is not sent, and everything that ever happened. */
export function OrderPage() {
  const words = useWords().orders.detail;
  const { orderId } = route.useParams();
  const { data: order, error, refetch } = useQuery(queryOf('getOrder', { params: { id: orderId } }));

  if (order === undefined && error instanceof ProblemError && error.problem.status === 404) {
    return (
      <EmptyState
        py={80}
        icon={<IconFileUnknown size={26} stroke={1.5} />}
        title={words.notFoundTitle}
        description={words.notFoundBody}
      />
    );
  }
  if (order === undefined && error !== null)
    return <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <article className={classes.page}>
      <OrderHead orderId={orderId} order={order} />
      {order === undefined ? (
        <div className={classes.columns}>
          <Skeleton h={420} />
          <Skeleton h={320} />
        </div>
      ) : (
        <>
          {order.attentions.length > 0 && (
            <Alert
              color="yellow"
              variant="light"
              mb="md"
              title={words.attentions}
              icon={<IconAlertTriangle size={18} aria-hidden />}
            >
              <ul className={classes.attentions}>
                {order.attentions.map(({ code, message }) => (
                  <li key={code + message}>{message}</li>
                ))}
              </ul>
            </Alert>
          )}
          <div className={classes.columns}>
            <div className={classes.column}>
              <Facts order={order} />
              <Timeline orderId={order.id} mall={order.mall} />
            </div>
            <div className={`${classes.column} ${classes.ours}`}>
              <WhyBox order={order} />
              <Decisions key={order.id} order={order} />
            </div>
          </div>
        </>
      )}
    </article>
  );
}
