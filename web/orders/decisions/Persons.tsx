import { Text } from '@mantine/core';
import type { OrderDetail } from '@matome/contract/orders.ts';
import { useWords } from '../../words/useWords.ts';
import { Card } from '../facts/Card.tsx';
import { useShops } from '../useShops.ts';
import type { SaveChanges } from '../save/useSaveOrder.tsx';
import classes from './decisions.module.css';
import { ErasePersons } from './ErasePersons.tsx';
import { PersonCard } from './PersonCard.tsx';

type Props = { readonly order: OrderDetail; readonly onSave: SaveChanges; readonly canEdit: boolean };

/** 送付先 and 注文者, as they will be used; where we changed them, the mall's own stands beside. */
export function Persons({ order, onSave, canEdit }: Props) {
  const words = useWords().orders.detail;
  const { mallName } = useShops();
  if (order.personsErased !== null) {
    return (
      <Card title={words.persons}>
        <Text size="sm">{words.erased[order.personsErased.cause]}</Text>
        <p className={classes.note}>{words.erasedBody}</p>
      </Card>
    );
  }
  if (order.recipient === null && order.orderer === null) {
    return (
      <Card title={words.recipient}>
        <p className={classes.note}>{words.anonymous}</p>
        <ErasePersons order={order} />
      </Card>
    );
  }
  return (
    <>
      <PersonCard
        key={`recipient-${order.id}`}
        who={words.recipient}
        person={order.recipient}
        atMall={order.mallPersons.recipient}
        canEdit={canEdit}
        onSave={(recipient) => onSave({ recipient })}
      />
      <PersonCard
        key={`orderer-${order.id}`}
        who={words.orderer}
        {...(order.ordererIsRecipient ? { note: words.ordererIsRecipientAt(mallName(order.mall)) } : {})}
        person={order.orderer}
        atMall={order.mallPersons.orderer}
        canEdit={canEdit}
        onSave={(orderer) => onSave({ orderer })}
      />
      <ErasePersons order={order} />
    </>
  );
}
