import { Alert, Anchor } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { IconPlayerPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import classes from './ShopCard.module.css';

type Props = {
  readonly shop: Shop;
  readonly kicker: string;
  /** Automatic way on or off, next time. */
  readonly meta: ReactNode;
  readonly children: ReactNode;
};

/** One shop with its controls and runs; says first when the shop is left alone, and why. */
export function ShopCard({ shop, kicker, meta, children }: Props) {
  const words = useWords().imports;
  const id = useId();
  const settings = (
    <Anchor
      size="xs"
      renderRoot={(props) => <Link {...props} to="/settings/shops/$shopId" params={{ shopId: shop.id }} />}
    >
      {words.settings}
    </Anchor>
  );
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.head}>
        <div>
          <p className={classes.kicker}>{kicker}</p>
          <h2 id={id} className={classes.name}>
            {shop.name}
          </h2>
        </div>
        <div className={classes.meta}>
          {meta}
          {settings}
        </div>
      </header>
      {shop.paused !== null && (
        <Alert
          color="red"
          variant="light"
          m="0 16px 12px"
          icon={<IconPlayerPause size={18} aria-hidden />}
          title={words.paused}
        >
          {shop.paused.message} {settings}
        </Alert>
      )}
      {children}
    </section>
  );
}
