import { globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx,html}')

it.each([
  'openExternal',
  'enableBlinkFeatures',
  'allowpopups',
  '<webview',
  'file://',
  'new Function(',
  'eval(',
  'http://localhost',
])('uses %s nowhere', (power) => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => readFileSync(file, 'utf8').includes(power))).toEqual([])
})
