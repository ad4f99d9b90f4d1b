import { ActionIcon, Button, createTheme, Tooltip, type CSSVariablesResolver } from '@mantine/core';

/** System fonts only; a Chinese face for every platform comes before the generic one. */
const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';

/** Handrail's look. The blue is the one of the customers' chat. */
export const theme = createTheme({
  primaryColor: 'rail',
  primaryShade: 6,
  colors: {
    rail: ['#eef2ff', '#dfe6fd', '#bfcbf8', '#9db2ff', '#7b95ee', '#5a78e4', '#3457d5', '#2b49b6', '#243d97', '#1c3078'],
    dark: ['#e7ebf2', '#c3cad6', '#a0abba', '#8792a2', '#3a4452', '#2b333f', '#232a34', '#181d25', '#11151c', '#0e1218'],
  },
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", monospace',
  headings: { fontFamily, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } }),
  },
});

/** Mantine's own muted text is too faint on tinted surfaces; ours keeps a contrast of at least 4.5. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2330',
    '--mantine-color-dimmed': '#586475',
    '--mantine-color-placeholder': '#6b7686',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#d5dbe4',
  },
  dark: {
    '--mantine-color-dimmed': '#a0abba',
    '--mantine-color-error': '#ffb3ab',
    '--mantine-color-anchor': '#9db2ff',
    '--mantine-color-rail-light-color': '#b9c8ff',
  },
});
