/**
 * Every colour of the window, for both themes, as CSS variables `--nb-NAME`. Nothing else in the
 * renderer names a colour. Contrast is held by a test.
 */
export const lightTokens = {
  paper: '#fbf8f1',
  sheet: '#fffefa',
  'paper-deep': '#f3eee2',
  rule: '#ddd5c4',
  'rule-strong': '#867d6c',
  ink: '#1f1d1a',
  'ink-soft': '#5a544a',
  accent: '#a61c1c',
  'accent-deep': '#871414',
  'on-accent': '#ffffff',
  focus: '#a61c1c',
  done: '#1d6638',
  'done-wash': '#e4efe2',
  attention: '#7d5000',
  'attention-wash': '#faeecd',
  fault: '#9c1836',
  'fault-wash': '#f9e4e6',
  'group-T': '#0067a3',
  'group-E': '#c04a00',
  'group-O': '#00795d',
  'group-R': '#a3478a',
  'group-I': '#a87500',
  'class-1': '#ece5d4',
  'class-2': '#c9d3cb',
  'class-3': '#8db1b1',
  'class-4': '#1f5f66',
  'on-class-1': '#1f1d1a',
  'on-class-2': '#1f1d1a',
  'on-class-3': '#1f1d1a',
  'on-class-4': '#ffffff',
} as const

export type TokenName = keyof typeof lightTokens

export const darkTokens: Readonly<Record<TokenName, string>> = {
  paper: '#1f1d1a',
  sheet: '#272420',
  'paper-deep': '#181613',
  rule: '#423c34',
  'rule-strong': '#958b7a',
  ink: '#efe9dd',
  'ink-soft': '#bdb4a4',
  accent: '#bb352c',
  'accent-deep': '#cf473d',
  'on-accent': '#ffffff',
  focus: '#ff9c8a',
  done: '#92cf9f',
  'done-wash': '#21342a',
  attention: '#f0c36a',
  'attention-wash': '#3a2f17',
  fault: '#ffa3a8',
  'fault-wash': '#442426',
  'group-T': '#5ab7ec',
  'group-E': '#ff8d4d',
  'group-O': '#38c79d',
  'group-R': '#e596c6',
  'group-I': '#f1ca52',
  'class-1': '#3a352e',
  'class-2': '#465450',
  'class-3': '#5c8a8b',
  'class-4': '#a9dcdc',
  'on-class-1': '#efe9dd',
  'on-class-2': '#efe9dd',
  'on-class-3': '#10100e',
  'on-class-4': '#10100e',
}

/** For styles that must name a token in code, such as a chart's fill. */
export function token(name: TokenName): string {
  return `var(--nb-${name})`
}

/** Groups of an instrument other than the circular's have their hues in the order they are listed. */
const groupHues = ['group-T', 'group-E', 'group-O', 'group-R', 'group-I'] as const

export function groupColour(code: string, order: number): string {
  const own = groupHues.find((hue) => hue === `group-${code}`)
  return token(own ?? groupHues[order % groupHues.length] ?? 'group-T')
}
