import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

import { updateManifestSchema } from '#core/updates/update-manifest.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { toSigningKey } from '#exchange/signing-key.ts'

/**
 * For releasers: `NANGBAC_UPDATE_KEY=… node electron/packaging/sign-update.ts --installer FILE
 * --version 1.2.3 --minimum 1.0.0 --platform win32-x64 --at 2026-12-01T00:00:00Z --vi … --en …`
 * writes `FILE.nbup` beside the installer. The key is 32 bytes in base64, from the environment alone.
 */
function signUpdate(): void {
  const text = { type: 'string', default: '' } as const
  const { values } = parseArgs({
    options: {
      installer: text,
      version: text,
      minimum: text,
      platform: text,
      at: text,
      vi: text,
      en: text,
    },
  })
  const secret = process.env['NANGBAC_UPDATE_KEY']
  if (secret === undefined) throw new Error('NANGBAC_UPDATE_KEY is not set')
  const bytes = readFileSync(values.installer)
  const manifest = updateManifestSchema.parse({
    product: 'nang-bac',
    version: values.version,
    platform: values.platform,
    fileName: basename(values.installer),
    byteCount: bytes.length,
    sha256: sha256Hex(bytes),
    minimumVersion: values.minimum,
    releasedAt: values.at,
    notes: { vi: values.vi, en: values.en },
  })
  const content = JSON.stringify(manifest)
  const signature = Buffer.from(toSigningKey(secret).sign('update', content)).toString('base64')
  const file = join(dirname(values.installer), `${basename(values.installer)}.nbup`)
  writeFileSync(file, `${JSON.stringify({ text: content, signature })}\n`)
}

signUpdate()
