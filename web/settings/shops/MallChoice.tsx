import type { Mall } from '@matome/contract/malls.ts';
import { Input, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './MallChoice.module.css';

type Props = { malls: readonly Mall[]; value: string; error: ReactNode; onChange: (mall: string) => void };

/** Malls as cards, each saying what it can do. */
export function MallChoice({ malls, value, error, onChange }: Props) {
  const words = useWords();
  const able = words.settings.mallsPage;
  return (
    <Radio.Group value={value} onChange={onChange} label={words.shops.chooseMall} required>
      <div className={classes.cards}>
        {malls.map((mall) => {
          const { capabilities } = mall;
          const skills = [
            capabilities.import ? able.import : null,
            capabilities.shipNotice ? able.shipNotice : null,
            capabilities.buyerRating ? able.buyerRating : null,
            capabilities.stock ? able.stock : null,
          ].filter((skill) => skill !== null);
          return (
            <Radio.Card key={mall.id} value={mall.id} className={classes.card ?? ''} aria-label={mall.name}>
              <Radio.Indicator size="xs" />
              <span>
                <strong>{mall.name}</strong>
                <span className={classes.skills}>{skills.join('・')}</span>
              </span>
            </Radio.Card>
          );
        })}
      </div>
      {error !== undefined && error !== null && <Input.Error mt={6}>{error}</Input.Error>}
    </Radio.Group>
  );
}
