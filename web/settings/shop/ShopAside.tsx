import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Ago } from '../../app/Ago.tsx';
import { formatInstant } from '../../app/format-time.ts';
import { Panel } from '../../app/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { ExpiryMark } from '../ExpiryMark.tsx';
import { ConnectionMark } from '../ConnectionMark.tsx';
import { adviceFor } from './ConnectionResult.tsx';
import classes from './ShopForm.module.css';

/** Beside the form: how the connection stands, and what is known and assumed about this mall. */
export function ShopAside({ shop, mall }: { shop: Shop; mall: Mall }) {
  const words = useWords().shops;
  const { connection, paused } = shop;
  const isTrouble = connection.state === 'refused' || connection.state === 'failing';
  return (
    <aside className={classes.aside} aria-label={words.connection.title}>
      {!mall.byFiles && (
        <Panel title={words.connection.title} aside={<ConnectionMark shop={shop} />}>
          {connection.checkedAt === null ? (
            <Text size="sm" c="dimmed">
              {words.connection.neverChecked}
            </Text>
          ) : (
            <>
              {connection.detail !== null && <Text size="sm">{connection.detail}</Text>}
              {isTrouble && (
                <Text size="sm" mt={4}>
                  {adviceFor(connection.code, words)}
                </Text>
              )}
              <Text size="xs" c="dimmed" mt={6}>
                {words.connection.checkedAt}: <Ago at={connection.checkedAt} />
              </Text>
            </>
          )}
          {paused !== null && (
            <Text size="sm" mt="sm" c="var(--tone-bad)">
              {words.paused(formatInstant(paused.at))}
            </Text>
          )}
          {shop.credentialsExpireAt !== null && (
            <Text size="xs" c="dimmed" mt={6} component="div">
              {words.connection.expires}: <ExpiryMark at={shop.credentialsExpireAt} />
            </Text>
          )}
        </Panel>
      )}
      {mall.note !== null && (
        <div className={classes.note}>
          <IconInfoCircle size={16} aria-hidden />
          <div>
            <strong>{words.noteTitle}</strong>
            <p>{mall.note}</p>
          </div>
        </div>
      )}
    </aside>
  );
}
