import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

type Props = {
  readonly orderId: string;
  readonly className: string | undefined;
  readonly title?: string;
  readonly children: ReactNode;
};

/** The way to an order's page: a plain anchor, because a list draws hundreds of them a second while it scrolls. */
export function OrderLink({ orderId, className, title, children }: Props) {
  const router = useRouter();
  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ to: '/orders/$orderId', params: { orderId } });
  }
  return (
    <a href={`/orders/${encodeURIComponent(orderId)}`} className={className} title={title} onClick={follow}>
      {children}
    </a>
  );
}
