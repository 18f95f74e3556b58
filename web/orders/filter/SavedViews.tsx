import { CloseButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBookmark } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { showUndo } from '../save/show-undo.tsx';
import { isSameSearch } from '../orders-search.ts';
import { useWords } from '../../words/useWords.ts';
import { dailyViews, readViews, VIEWS_KEY } from './saved-views.ts';
import type { SavedView } from './saved-views.ts';
import classes from './SavedViews.module.css';
import { SaveView } from './SaveView.tsx';

const route = getRouteApi('/desk/');

/** 保存した表示: those that everyone has, those kept in this browser, and the way to keep the present one. */
export function SavedViews() {
  const words = useWords().orders.views;
  const search = route.useSearch();
  const [own, setOwn] = useLocalStorage<readonly SavedView[]>({
    key: VIEWS_KEY,
    defaultValue: [],
    deserialize: readViews,
    getInitialValueInEffect: false,
  });
  const daily = dailyViews(words);
  const isKept = [...daily, ...own].some((view) => isSameSearch(view.search, search));
  const isPlain = Object.keys(search).length === 0;

  function remove(view: SavedView) {
    setOwn((views) => views.filter(({ id }) => id !== view.id));
    showUndo({
      title: words.removed(view.name),
      notes: [],
      undo: words.undo,
      onUndo: async () => setOwn((views) => [...views, view]),
    });
  }

  return (
    <nav className={classes.views} aria-label={words.label}>
      <span className={classes.label}>
        <IconBookmark size={14} aria-hidden />
        {words.label}
      </span>
      {[...daily, ...own].map((view) => (
        <span key={view.id} className={classes.view} data-on={isSameSearch(view.search, search) || undefined}>
          <Link
            from="/"
            to="/"
            search={isSameSearch(view.search, search) ? {} : view.search}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={isSameSearch(view.search, search) ? 'page' : undefined}
            className={classes.name}
          >
            {view.name}
          </Link>
          {own.includes(view) && (
            <CloseButton
              size="xs"
              iconSize={11}
              aria-label={words.remove(view.name)}
              onClick={() => remove(view)}
            />
          )}
        </span>
      ))}
      {!isKept && !isPlain && (
        <SaveView
          onSave={(name) => setOwn((views) => [...views, { id: crypto.randomUUID(), name, search }])}
        />
      )}
    </nav>
  );
}
