import { useEffect, useEffectEvent } from 'react';

/** A key and what it does. */
export type ScreenKeys = Readonly<Record<string, () => void>>;

/** Where typing means typing, or where keys already mean something of their own. */
const TYPING =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';
const OWN_ENTER = 'a, button, summary, input';

/** Keys of a screen, while it is open and nobody types into something. */
export function useScreenKeys(keys: ScreenKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!(target instanceof Element) || target.closest(TYPING) !== null) return;
    if (event.key === 'Enter' && target.closest(OWN_ENTER) !== null) return;
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
