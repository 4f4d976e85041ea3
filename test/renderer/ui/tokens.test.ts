import { describe, expect, it } from 'vitest'

import { darkTokens, lightTokens, type TokenName } from '../../../renderer/ui/tokens.ts'

const texts: readonly (readonly [TokenName, TokenName])[] = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-deep'],
  ['on-accent', 'accent'],
  ['done', 'done-wash'],
  ['attention', 'attention-wash'],
  ['fault', 'fault-wash'],
  ['fault', 'paper'],
  ['on-class-1', 'class-1'],
  ['on-class-2', 'class-2'],
  ['on-class-3', 'class-3'],
  ['on-class-4', 'class-4'],
]
const marks: readonly (readonly [TokenName, TokenName])[] = [
  ['rule-strong', 'sheet'],
  ['focus', 'paper'],
  ['group-T', 'paper'],
  ['group-E', 'paper'],
  ['group-O', 'paper'],
  ['group-R', 'paper'],
  ['group-I', 'paper'],
]

for (const [theme, tokens] of [
  ['light', lightTokens],
  ['dark', darkTokens],
] as const) {
  describe(`the ${theme} colours`, () => {
    it.each(texts)('let %s be read on %s (WCAG AA, 4.5 : 1)', (fore, back) => {
      expect(contrast(tokens[fore], tokens[back])).toBeGreaterThanOrEqual(4.5)
    })

    it.each(marks)('let %s be seen on %s (WCAG AA, 3 : 1)', (fore, back) => {
      expect(contrast(tokens[fore], tokens[back])).toBeGreaterThanOrEqual(3)
    })
  })
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
