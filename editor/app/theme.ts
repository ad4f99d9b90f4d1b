import { ActionIcon, Button, createTheme, InputWrapper, Tooltip, type CSSVariablesResolver } from '@mantine/core';

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
    InputWrapper: InputWrapper.extend({ styles: { label: { marginBottom: 4 }, description: { marginBottom: 6 } } }),
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
    '--mantine-color-red-light': '#fdeceb',
    '--mantine-color-red-light-hover': '#fbdedc',
    '--mantine-color-red-light-color': '#a3231b',
    '--mantine-color-orange-light': '#fff4e0',
    '--mantine-color-orange-light-color': '#8a4b00',
  },
  dark: {
    '--mantine-color-dimmed': '#a0abba',
    '--mantine-color-error': '#ffb3ab',
    '--mantine-color-anchor': '#9db2ff',
    '--mantine-color-rail-light': '#202a47',
    '--mantine-color-rail-light-hover': '#293658',
    '--mantine-color-rail-light-color': '#b9c8ff',
    '--mantine-color-gray-light': '#2b333f',
    '--mantine-color-gray-light-color': '#c3cad6',
    '--mantine-color-red-light': '#3a2022',
    '--mantine-color-red-light-hover': '#4a282b',
    '--mantine-color-red-light-color': '#ffb3ab',
    '--mantine-color-orange-light': '#3a2e1d',
    '--mantine-color-orange-light-color': '#f2bd74',
  },
});
