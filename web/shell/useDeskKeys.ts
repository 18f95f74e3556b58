import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { RAIL_ITEMS } from './rail-items.ts';

/** How long `g` waits for the key that follows. */
const SEQUENCE_MS = 1200;

/** ⌘K / Ctrl-K and / search, ? shows the keys, g and a letter goes to a screen. None of them disturbs typing. */
export function useDeskKeys({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }): void {
  const navigate = useNavigate();
  const goPressedAt = useRef(-SEQUENCE_MS);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) return take(event, onSearch);
    if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    const item = RAIL_ITEMS.find((candidate) => candidate.key === event.key);
    if (item !== undefined && event.timeStamp - goPressedAt.current < SEQUENCE_MS) {
      goPressedAt.current = -SEQUENCE_MS;
      return take(event, () => void navigate({ to: item.to }));
    }
    goPressedAt.current = event.key === 'g' ? event.timeStamp : -SEQUENCE_MS;
    if (event.key === '?') take(event, onKeys);
    // The order list has a search field of its own.
    if (event.key === '/' && window.location.pathname !== '/') take(event, onSearch);
  });

  useEffect(() => {
    // Before the screens' own keys: the letter after `g` is not theirs.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role="dialog"]') !== null
  );
}
