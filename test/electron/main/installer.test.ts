import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const settings = readFileSync('electron-builder.yml', 'utf8')

describe('electron-builder.yml', () => {
  it('packs an archive, and of node_modules only what is listed', () => {
    expect(settings).toMatch(/^asar: true$/m)
    expect(settings).toContain("- '!node_modules/**'")
  })

  it('installs for one user, without the rights of an administrator', () => {
    expect(settings).toMatch(/^ {2}perMachine: false$/m)
    expect(settings).toMatch(/^ {2}allowElevation: false$/m)
    expect(settings).toMatch(/^ {2}requestedExecutionLevel: asInvoker$/m)
  })
})
