import { Alert } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useShops } from '../orders/useShops.ts';
import { useAllWords } from '../words/useWords.ts';

/** Which shops' automatic export stands still for want of a contract; nothing where none does. */
export function StoppedShops() {
  const words = useAllWords().contract;
  const stopped = useShops().shops.filter((shop) => shop.autoExportStopped !== null);
  if (stopped.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconPlayerPause size={18} aria-hidden />}
      title={words.stoppedTitle}
    >
      {words.stoppedShops(stopped.map((shop) => shop.name).join('、'))}
    </Alert>
  );
}
