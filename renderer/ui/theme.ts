import {
  Button,
  createTheme,
  Input,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

import { darkTokens, lightTokens, type TokenName } from './tokens.ts'

const lacquer: MantineColorsTuple = [
  '#fbeceb',
  '#f2d3d1',
  '#e5a5a1',
  '#d9746e',
  '#cf4c45',
  '#bb352c',
  '#a61c1c',
  '#a61c1c',
  '#871414',
  '#6d0e0e',
]

/** The component library's greys, warmed; step 4 is the border of fields. */
const gray: MantineColorsTuple = [
  '#f9f5ec',
  '#f3eee2',
  '#e9e1d0',
  '#ddd5c4',
  '#867d6c',
  '#7a7162',
  '#6f6758',
  '#5a544a',
  '#3a362f',
  '#1f1d1a',
]
const dark: MantineColorsTuple = [
  '#efe9dd',
  '#d9d0c0',
  '#bdb4a4',
  '#958b7a',
  '#958b7a',
  '#3a352e',
  '#2b2824',
  '#1f1d1a',
  '#181613',
  '#10100e',
]

/** What can be pressed is 40 px high at least, also where words are small. */
const leastHeight = '2.5rem'
const isSmall = (size: unknown) => size === 'sm' || size === 'compact-sm'

const family = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif"

export const theme = createTheme({
  primaryColor: 'lacquer',
  primaryShade: { light: 6, dark: 5 },
  colors: { lacquer, gray, dark },
  fontFamily: family,
  headings: { fontFamily: family, fontWeight: '600' },
  // 14 px is the least that is ever shown.
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: (_theme, { size }) => ({
        root: isSmall(size) ? { '--button-height': leastHeight } : {},
      }),
    }),
    Input: Input.extend({
      vars: (_theme, { size }) => ({
        wrapper: isSmall(size) ? { '--input-height': leastHeight } : {},
      }),
    }),
    ActionIcon: { defaultProps: { size: 40, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    TagsInput: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    Checkbox: {
      defaultProps: { size: 'md', color: 'var(--nb-ink)', iconColor: 'var(--nb-paper)' },
    },
    Switch: { defaultProps: { size: 'md', color: 'var(--nb-ink)', withThumbIndicator: false } },
    RadioGroup: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md', transitionDuration: 0 } },
    Radio: {
      defaultProps: { size: 'md', color: 'var(--nb-ink)', iconColor: 'var(--nb-paper)' },
    },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 }, radius: 'md' },
    },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 }, openDelay: 300 } },
  },
})

function asVariables(tokens: Readonly<Record<TokenName, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--nb-${name}`, value]))
}

/** The component library's own variables, pointed at our tokens; the same in both themes. */
const bridge = {
  '--mantine-color-body': 'var(--nb-paper)',
  '--mantine-color-text': 'var(--nb-ink)',
  '--mantine-color-dimmed': 'var(--nb-ink-soft)',
  '--mantine-color-placeholder': 'var(--nb-ink-soft)',
  '--mantine-color-anchor': 'var(--nb-ink)',
  '--mantine-color-default': 'var(--nb-sheet)',
  '--mantine-color-default-hover': 'var(--nb-paper-deep)',
  '--mantine-color-default-color': 'var(--nb-ink)',
  '--mantine-color-default-border': 'var(--nb-rule-strong)',
  '--mantine-color-error': 'var(--nb-fault)',
  '--mantine-color-disabled': 'var(--nb-paper-deep)',
  '--mantine-color-disabled-color': 'var(--nb-ink-soft)',
  '--mantine-color-disabled-border': 'var(--nb-rule)',
  '--mantine-primary-color-filled': 'var(--nb-accent)',
  '--mantine-primary-color-filled-hover': 'var(--nb-accent-deep)',
  '--mantine-primary-color-contrast': 'var(--nb-on-accent)',
}

export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...asVariables(lightTokens), ...bridge },
  dark: { ...asVariables(darkTokens), ...bridge },
})
