import { createTheme } from '@mantine/core';
import type { ButtonProps, MantineColorsTuple, MantineTheme } from '@mantine/core';

/** 藍, the one accent. Shade 7 on white and white on shade 6 both pass AA. */
const ai: MantineColorsTuple = [
  '#eef2fb',
  '#dde5f6',
  '#bccbee',
  '#97aee4',
  '#7d99de',
  '#5b7bd3',
  '#4466c6',
  '#3453ab',
  '#2b458c',
  '#223770',
];

/** Neutral greys for the light scheme; from shade 6 on they are readable on white. */
const gray: MantineColorsTuple = [
  '#f8f9fa',
  '#f1f3f5',
  '#e7e9ed',
  '#d8dbe0',
  '#b9bec6',
  '#8d939e',
  '#666c78',
  '#4d535e',
  '#343841',
  '#1e2128',
];

/** Greys of the dark scheme: 0 the text, 7 the page. */
const dark: MantineColorsTuple = [
  '#dcdee3',
  '#bcc0c8',
  '#979ca7',
  '#6f7580',
  '#40444d',
  '#31353d',
  '#23262d',
  '#181a1f',
  '#131519',
  '#0d0e11',
];

/** Red for what cannot be undone; white on shades 6 and 7 passes AA. */
const red: MantineColorsTuple = [
  '#fef3f2',
  '#fdeae8',
  '#f6b4ad',
  '#f08c82',
  '#e9665a',
  '#df4639',
  '#c9372c',
  '#b42318',
  '#921c13',
  '#6f150f',
];

const green: MantineColorsTuple = [
  '#f0f9f3',
  '#e3f3e8',
  '#a8d6b8',
  '#7fd3a0',
  '#4fae76',
  '#35925c',
  '#2a7d4c',
  '#1a6b3c',
  '#13542f',
  '#0d3f23',
];

const yellow: MantineColorsTuple = [
  '#fef9ee',
  '#fdf1da',
  '#f5d596',
  '#f0c274',
  '#e0a540',
  '#c98a1d',
  '#a86e0c',
  '#8a5200',
  '#6e4100',
  '#523000',
];

const small = { defaultProps: { size: 'xs' } };

/** Calm and dense: small controls, 13–14 px text, borders rather than shadows. */
export const theme = createTheme({
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 6 },
  colors: { ai, gray, dark, red, green, yellow },
  black: '#1e2128',
  fontFamily: "'Noto Sans JP Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans JP Variable', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.65', lg: '1.6', xl: '1.5' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.125rem', lineHeight: '1.5' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  shadows: {
    sm: '0 1px 2px rgb(0 0 0 / 6%), 0 4px 16px rgb(0 0 0 / 8%)',
    md: '0 2px 4px rgb(0 0 0 / 6%), 0 12px 32px rgb(0 0 0 / 14%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      ...small,
      vars: (_theme: MantineTheme, props: ButtonProps) =>
        props.variant === 'default' ? { root: { '--button-bd': '1px solid var(--control-border)' } } : {},
    },
    InputWrapper: {
      styles: {
        description: { fontSize: '0.75rem', lineHeight: 1.6 },
        error: { fontSize: '0.75rem', lineHeight: 1.6 },
      },
    },
    TextInput: small,
    Textarea: small,
    PasswordInput: small,
    NumberInput: small,
    NativeSelect: small,
    Select: small,
    Checkbox: small,
    Switch: small,
    SegmentedControl: small,
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Tooltip: {
      defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: true } },
    },
    Anchor: { defaultProps: { underline: 'hover' } },
    Modal: { defaultProps: { centered: true, radius: 'md' } },
    Popover: { defaultProps: { radius: 'md' } },
    Menu: { defaultProps: { radius: 'md', shadow: 'md' } },
  },
});
