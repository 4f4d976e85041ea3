import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const settings = readFileSync('electron-builder.yml', 'utf8')

describe('electron-builder.yml', () => {
  it.each([
    ['runAsNode', false],
    ['enableCookieEncryption', true],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['loadBrowserProcessSpecificV8Snapshot', false],
    ['grantFileProtocolExtraPrivileges', false],
  ])('sets the fuse %s to %s', (fuse, value) => {
    expect(settings).toMatch(new RegExp(`^ {2}${fuse}: ${String(value)}$`, 'm'))
  })

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
