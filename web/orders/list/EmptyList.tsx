import { Button, EmptyState } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FirstSteps } from '../../welcome/FirstSteps.tsx';
import { useWords } from '../../words/useWords.ts';
import classes from '../OrdersPage.module.css';

const route = getRouteApi('/desk/');

/** Nothing to show: because nothing fits, or because no order has come yet. Each says the next step. */
export function EmptyList() {
  const words = useWords().orders;
  const search = route.useSearch();
  const { sort: _sort, ...filters } = search;
  if (Object.keys(filters).length === 0) {
    return (
      <div className={classes.empty}>
        <FirstSteps />
      </div>
    );
  }
  return (
    <EmptyState
      py={64}
      icon={<IconFilterOff size={26} stroke={1.5} />}
      title={words.noMatchTitle}
      description={words.noMatchBody}
    >
      <EmptyState.Actions>
        <Button variant="default" renderRoot={(props) => <Link {...props} from="/" to="/" search={{}} />}>
          {words.noMatchAction}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
