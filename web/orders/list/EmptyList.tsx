import { Button, EmptyState } from '@mantine/core';
import { IconBuildingStore, IconFilterOff, IconInbox } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../../words/useWords.ts';
import { useShops } from '../useShops.ts';

const route = getRouteApi('/desk/');

/** Nothing to show: because nothing fits, nothing was fetched, or there is no shop yet. Each says the next step. */
export function EmptyList() {
  const words = useWords().orders;
  const search = route.useSearch();
  const { shops, isPending } = useShops();
  const { sort: _sort, ...filters } = search;
  if (isPending) return null;
  if (Object.keys(filters).length > 0) {
    return (
      <EmptyState py={64} icon={<IconFilterOff size={26} stroke={1.5} />} title={words.noMatchTitle} description={words.noMatchBody}>
        <EmptyState.Actions>
          <Button variant="default" renderRoot={(props) => <Link {...props} from="/" to="/" search={{}} />}>
            {words.noMatchAction}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  if (shops.length === 0) {
    return (
      <EmptyState py={64} icon={<IconBuildingStore size={26} stroke={1.5} />} title={words.noShopTitle} description={words.noShopBody}>
        <EmptyState.Actions>
          <Button renderRoot={(props) => <Link {...props} to="/settings/shops" />}>{words.noShopAction}</Button>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  return (
    <EmptyState py={64} icon={<IconInbox size={26} stroke={1.5} />} title={words.emptyTitle} description={words.emptyBody}>
      <EmptyState.Actions>
        <Button renderRoot={(props) => <Link {...props} to="/imports" />}>{words.emptyAction}</Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
