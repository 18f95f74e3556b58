import type { SpotlightStore } from '@mantine/spotlight';

/** Enter takes the first row. The library selects once per key; rows that arrive later must be selected by hand. */
export function selectFirst(store: SpotlightStore): void {
  const rows = document.getElementById(store.getState().listId)?.querySelectorAll('[data-action]') ?? [];
  rows.forEach((row, index) => {
    if (index === 0) row.setAttribute('data-selected', 'true');
    else row.removeAttribute('data-selected');
  });
  store.updateState((state) => ({ ...state, selected: 0 }));
}
