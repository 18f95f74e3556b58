import type { CSSVariablesResolver } from '@mantine/core';

const SOFT = Object.fromEntries(
  [
    ['red', 'bad'],
    ['green', 'ok'],
    ['yellow', 'warn'],
  ].flatMap(([color, tone]) => [
    [`--mantine-color-${color}-light`, `var(--tone-${tone}-soft)`],
    [`--mantine-color-${color}-light-color`, `var(--tone-${tone})`],
  ]),
);

/**
 * Colours that Mantine has no name for, and those of its own that would miss AA.
 * Tones: `--tone-ok` and its kin are text and icon colours, `…-soft` the ground beneath them.
 */
export const cssVariables: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    ...SOFT,
    '--mantine-color-dimmed': theme.colors.gray[6],
    '--mantine-color-placeholder': theme.colors.gray[6],
    '--mantine-color-anchor': theme.colors.ai?.[7] ?? '',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': theme.colors.gray[2],
    '--control-border': '#c3c8d0',
    '--surface-rail': '#f7f8fa',
    '--surface-raised': '#ffffff',
    '--surface-sunken': '#f7f8fa',
    '--surface-hover': '#f1f3f6',
    '--surface-chosen': '#eef2fb',
    '--tone-ok': '#1a6b3c',
    '--tone-ok-soft': '#e8f5ec',
    '--tone-warn': '#8a5200',
    '--tone-warn-soft': '#fdf3e0',
    '--tone-bad': '#b42318',
    '--tone-bad-soft': '#fdecea',
    '--tone-info': '#2b458c',
    '--tone-info-soft': '#eef2fb',
    '--tone-quiet': '#565c67',
    '--tone-quiet-soft': '#f1f3f5',
  },
  dark: {
    ...SOFT,
    '--mantine-color-dimmed': theme.colors.dark[2],
    '--mantine-color-placeholder': theme.colors.dark[2],
    '--mantine-color-anchor': theme.colors.ai?.[3] ?? '',
    '--mantine-color-error': '#ff9d93',
    '--mantine-color-default-border': '#2c3037',
    '--control-border': '#434954',
    '--surface-rail': '#131519',
    '--surface-raised': '#1d2026',
    '--surface-sunken': '#14161a',
    '--surface-hover': '#23262d',
    '--surface-chosen': '#232b45',
    '--tone-ok': '#7fd3a0',
    '--tone-ok-soft': '#173024',
    '--tone-warn': '#f0c274',
    '--tone-warn-soft': '#35290f',
    '--tone-bad': '#ff9d93',
    '--tone-bad-soft': '#3b1d1b',
    '--tone-info': '#a9bdf0',
    '--tone-info-soft': '#222b45',
    '--tone-quiet': '#a4a9b3',
    '--tone-quiet-soft': '#262930',
  },
});
