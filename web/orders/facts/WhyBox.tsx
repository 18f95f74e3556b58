import { Anchor } from '@mantine/core';
import type { Order } from '@matome/contract/orders.ts';
import { IconCircleCheck, IconPointFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../app/format-time.ts';
import { useWords } from '../../words/useWords.ts';
import { NoticeBadge } from '../badges/NoticeBadge.tsx';
import { useShops } from '../useShops.ts';
import { Card } from './Card.tsx';
import classes from './WhyBox.module.css';

/** どうして書き出されないのか: every reason, for the ship notice and for the rating, or that it can be sent. */
export function WhyBox({ order }: { order: Order }) {
  const words = useWords().orders.detail;
  const { mallOf, mallName } = useShops();
  const capabilities = mallOf(order.mall)?.capabilities;
  return (
    <Card
      title={words.whyTitle}
      aside={
        <Anchor
          size="xs"
          renderRoot={(props) => <Link {...props} to="/exports" search={{ shop: order.shopId }} />}
        >
          {words.toExports}
        </Anchor>
      }
    >
      <Matter name={words.shipNotice} notice={order.shipNotice} />
      {capabilities?.buyerRating === false ? (
        <p className={classes.none}>
          {words.buyerRating}: {words.noSuchThing(mallName(order.mall))}
        </p>
      ) : (
        <Matter name={words.buyerRating} notice={order.buyerRating} />
      )}
    </Card>
  );
}

function Matter({ name, notice }: { name: string; notice: Order['shipNotice'] }) {
  const words = useWords().orders;
  return (
    <section className={classes.matter}>
      <h3 className={classes.name}>
        {name}
        <NoticeBadge notice={notice} words={words} plain />
        {notice.sentAt !== null && (
          <span className={classes.at}>
            {words.detail.sentAt} {formatInstant(notice.sentAt)}
          </span>
        )}
      </h3>
      {notice.state === 'due' && (
        <p className={classes.due}>
          <IconCircleCheck size={15} aria-hidden />
          {words.detail.canSend}
        </p>
      )}
      <ul className={classes.reasons}>
        {[...notice.reasons, ...notice.warnings].map(({ code, message }) => (
          <li key={code + message}>
            <IconPointFilled size={10} aria-hidden />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
