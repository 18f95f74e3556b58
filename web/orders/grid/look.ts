import type { Order, OrderChanges } from '@matome/contract/orders.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { Move } from '../edit/editor-keys.ts';
import type { Paste } from '../edit/parse-paste.ts';
import type { Language } from '../../words/language.ts';
import type { DeskWords } from '../../words/words.ts';
import type { Shops } from '../useShops.ts';
import type { Statuses } from '../useStatuses.ts';
import type { GridField } from './grid-field.ts';

/** What every row needs to show itself; the same object for all, so that rows are drawn again only when it changes. */
export type Look = {
  readonly words: DeskWords;
  readonly language: Language;
  readonly today: CalendarDay;
  readonly statuses: Statuses;
  readonly shops: Pick<Shops, 'shopName' | 'mallName'>;
  readonly canEdit: boolean;
};

/** What a row may ask of the list. Stable for the life of the list. */
export type RowActions = {
  readonly activate: (id: string) => void;
  readonly toggle: (order: Order, isRange: boolean) => void;
  readonly edit: (id: string, field: GridField) => void;
  /** `null` = nothing was changed. */
  readonly commit: (order: Order, changes: OrderChanges | null, move: Move) => void;
  readonly cancel: () => void;
  readonly pasteTracking: (order: Order, paste: Exclude<Paste, { kind: 'one' }>) => void;
};
