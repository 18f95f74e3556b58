import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

export function ToastStack() {
  return <Notifications position="bottom-right" />;
}
