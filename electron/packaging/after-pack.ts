import { join } from 'node:path'

import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

type Packed = {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: {
    readonly appInfo: { readonly productFilename: string }
    /** Linux alone has it. */
    readonly executableName?: string
  }
}

const endings: Readonly<Record<string, string>> = { darwin: '.app', win32: '.exe' }

/**
 * Called by electron-builder before it sets its eight fuses: sets the ninth, which it does not know.
 * Argon2id runs in WebAssembly, so its memory keeps the guard that a signal handler watches.
 */
export async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
}: Packed): Promise<void> {
  const name = packager.executableName ?? packager.appInfo.productFilename
  await flipFuses(join(appOutDir, name + (endings[electronPlatformName] ?? '')), {
    version: FuseVersion.V1,
    [FuseV1Options.WasmTrapHandlers]: true,
  })
}
