import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { reportProof } from '#test/support/report-proof.ts'

/** What the packaged program is forbidden, or held to. */
const wanted: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** Signs the Mac's program anew after flipping; electron-builder signs it anyway. */
const noFuse = 'resetAdHocDarwinSignature'

/** The fuses of `electron-builder.yml` as they stand there. */
function chosenFuses(): Record<string, boolean> {
  const [, block = ''] =
    /^electronFuses:\n((?: {2}\S.*\n)+)/m.exec(readFileSync('electron-builder.yml', 'utf8')) ?? []
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', value]) => [
      name,
      value === 'true',
    ]),
  )
}

/** The fuses that electron-builder can set. */
function settableFuses(): string[] {
  const scheme = JSON.parse(readFileSync('node_modules/app-builder-lib/scheme.json', 'utf8')) as {
    definitions: { FuseOptionsV1: { properties: Record<string, unknown> } }
  }
  return Object.keys(scheme.definitions.FuseOptionsV1.properties).filter((name) => name !== noFuse)
}

describe('the fuses of the packaged program', () => {
  it('are all set, each to what it must be', () => {
    const chosen = chosenFuses()
    const wrong = Object.keys(wanted).filter((name) => chosen[name] !== wanted[name])
    reportProof({
      promise: 'T15',
      name: 'fuses',
      tries: Object.keys(wanted).length,
      failures: wrong.length,
      note: 'the ninth, wasmTrapHandlers, is set by after-pack.ts and read from the packed program',
    })
    expect(chosen).toEqual(wanted)
  })

  // The ninth fuse, wasmTrapHandlers, is set by `electron/packaging/after-pack.ts`; once electron-builder
  // can name it, it shall be named here too.
  it('are all that electron-builder can set', () => {
    expect(settableFuses().sort()).toEqual(Object.keys(wanted).sort())
  })
})
