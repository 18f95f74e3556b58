import { ActionIcon, CopyButton, Text, Tooltip } from '@mantine/core';
import type { Order } from '@matome/contract/orders.ts';
import { IconCheck, IconChevronDown, IconChevronUp, IconCopy } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { formatInstant } from '../../app/format-time.ts';
import { PageHeader } from '../../app/PageHeader.tsx';
import { useWords } from '../../words/useWords.ts';
import { placeOnTrail } from '../order-trail.ts';
import { StatusBadge } from '../badges/StatusBadge.tsx';
import { useScreenKeys } from '../useScreenKeys.ts';
import { useShops } from '../useShops.ts';
import { useStatuses } from '../useStatuses.ts';

/** Which order it is, and the way to its neighbours in the list one came from. */
export function OrderHead({ orderId, order }: { orderId: string; order: Order | undefined }) {
  const words = useWords();
  const said = words.orders.detail;
  const navigate = useNavigate();
  const { nameOf } = useStatuses();
  const { mallName, shopName } = useShops();
  const place = placeOnTrail(orderId);
  const go = (id: string | null) => {
    if (id !== null) void navigate({ to: '/orders/$orderId', params: { orderId: id }, replace: true });
  };
  useScreenKeys({ j: () => go(place.nextId), k: () => go(place.previousId) });
  const orderNo = order?.mallOrderNo ?? '…';
  return (
    <PageHeader
      title={orderNo}
      trail={[{ label: said.back, to: '/' }]}
      meta={
        order !== undefined && (
          <>
            <CopyButton value={orderNo}>
              {({ copied, copy }) => (
                <ActionIcon
                  size="sm"
                  aria-label={copied ? words.common.copied : `${words.common.copy}: ${orderNo}`}
                  onClick={copy}
                >
                  {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                </ActionIcon>
              )}
            </CopyButton>
            <StatusBadge name={nameOf(order.status)} phase={order.phase} />
            <span>
              {mallName(order.mall)} · {shopName(order.shopId)}
            </span>
            <time dateTime={order.orderedAt}>{formatInstant(order.orderedAt)}</time>
          </>
        )
      }
      actions={
        place.position > 0 && (
          <>
            <Text size="xs" c="dimmed">
              {said.position(place.position, place.count)}
            </Text>
            <Tooltip label={said.previous}>
              <ActionIcon
                variant="default"
                aria-label={said.previous}
                disabled={place.previousId === null}
                onClick={() => go(place.previousId)}
              >
                <IconChevronUp size={16} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={said.next}>
              <ActionIcon
                variant="default"
                aria-label={said.next}
                disabled={place.nextId === null}
                onClick={() => go(place.nextId)}
              >
                <IconChevronDown size={16} />
              </ActionIcon>
            </Tooltip>
          </>
        )
      }
    />
  );
}
