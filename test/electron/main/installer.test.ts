import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { openedEndings } from '../../../electron/hosting/opened-files.ts'

const settings = readFileSync('electron-builder.yml', 'utf8')

describe('electron-builder.yml', () => {
  it('packs an archive, and of node_modules only what is listed', () => {
    expect(settings).toMatch(/^asar: true$/m)
    expect(settings).toContain("- '!node_modules/**'")
  })

  it('registers the app for batches and for what comes back, on every system', () => {
    const [, kinds = ''] = /^fileAssociations:\n((?: .*\n)+)/m.exec(settings) ?? []
    expect([...kinds.matchAll(/ext: (\w+)/g)].map(([, ext]) => `.${ext ?? ''}`)).toEqual([
      ...openedEndings,
    ])
    expect(kinds.match(/mimeType: application\/x-nang-bac-/g)).toHaveLength(2)
  })

  it('installs for one user, without the rights of an administrator', () => {
    expect(settings).toMatch(/^ {2}perMachine: false$/m)
    expect(settings).toMatch(/^ {2}allowElevation: false$/m)
    expect(settings).toMatch(/^ {2}requestedExecutionLevel: asInvoker$/m)
  })
})
