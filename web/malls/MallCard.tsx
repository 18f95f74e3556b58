import type { Mall } from '@matome/contract/malls.ts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Panel } from '../app/Panel.tsx';
import { StateMark } from '../app/StateMark.tsx';
import { useWords } from '../words/useWords.ts';
import classes from './MallsPage.module.css';

/** One mall: what should be known of it, and what is needed to connect. */
export function MallCard({ mall, shopCount }: { mall: Mall; shopCount: number }) {
  const words = useWords().settings.mallsPage;
  const needed = mall.settings.filter((field) => field.required);
  return (
    <Panel
      title={mall.name}
      aside={shopCount > 0 && <StateMark tone="info">{words.yours(shopCount)}</StateMark>}
    >
      {mall.note !== null && <p className={classes.note}>{mall.note}</p>}
      <p className={classes.label}>{needed.length === 0 ? words.noSettings : words.needed}</p>
      <ul className={classes.fields}>
        {needed.map((field) => (
          <li key={field.name}>{field.label}</li>
        ))}
      </ul>
      <Button
        renderRoot={(root) => <Link {...root} to="/settings/shops" search={{ add: mall.id }} />}
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={`${words.addShop}: ${mall.name}`}
      >
        {words.addShop}
      </Button>
    </Panel>
  );
}
