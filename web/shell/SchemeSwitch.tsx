import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useWords } from '../words/useWords.ts';
import classes from './Switches.module.css';

export function SchemeSwitch() {
  const words = useWords().shell;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    { value: 'light' as const, label: words.light, Icon: IconSun },
    { value: 'dark' as const, label: words.dark, Icon: IconMoon },
    { value: 'auto' as const, label: words.auto, Icon: IconDeviceDesktop },
  ];
  return (
    <SegmentedControl
      fullWidth
      aria-label={words.scheme}
      value={colorScheme}
      onChange={setColorScheme}
      data={choices.map(({ value, label, Icon }) => ({
        value,
        label: (
          <span className={classes.choice}>
            <Icon size={14} aria-hidden />
            {label}
          </span>
        ),
      }))}
    />
  );
}
