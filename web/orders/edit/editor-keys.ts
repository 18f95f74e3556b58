import type { KeyboardEvent } from 'react';

/** Where the work goes on after a cell was committed. */
export type Move = 'stay' | 'next' | 'previous' | 'below' | 'above';

/** Enter that only ends a Japanese conversion must not commit. Safari says so by 229 alone. */
export function isConverting(event: KeyboardEvent): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- Safari tells it in no other way.
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}

type Ends = { readonly commit: (move: Move) => void; readonly cancel: () => void };

/** Enter commits, Esc cancels, Tab moves on, ↑↓ commit and go to the same cell of the row above or below. */
export function endEditing(event: KeyboardEvent, { commit, cancel }: Ends): void {
  if (isConverting(event)) return;
  const end = {
    Enter: 'stay',
    Tab: event.shiftKey ? 'previous' : 'next',
    ArrowDown: 'below',
    ArrowUp: 'above',
  } as const;
  event.stopPropagation();
  if (event.key === 'Escape') {
    event.preventDefault();
    cancel();
    return;
  }
  for (const [key, move] of Object.entries(end)) {
    if (event.key !== key) continue;
    event.preventDefault();
    commit(move);
  }
}
