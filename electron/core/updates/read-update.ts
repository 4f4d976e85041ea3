import { isSignatureOf } from '#exchange/signing-key.ts'
import type { UpdateRefused } from '#shared/contract/updates-contract.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { compareVersions } from './compare-versions.ts'
import {
  signedManifestSchema,
  updateManifestSchema,
  type UpdateManifest,
} from './update-manifest.ts'

export type Installed = {
  readonly version: string
  /** As `process.platform` and `process.arch` say it: `win32-x64`. */
  readonly platform: string
  /** The publisher's Ed25519 key, base64. */
  readonly publicKey: string
}

/**
 * The manifest of a `.nbup` file, if the publisher signed it and it fits what is installed: a newer
 * version, or an older one as a way back. The signature is looked at before anything the text says.
 */
export function readUpdate(
  bytes: Uint8Array,
  { version, platform, publicKey }: Installed,
): Result<UpdateManifest, UpdateRefused> {
  const signed = signedManifestSchema.safeParse(readJson(Buffer.from(bytes).toString('utf8')))
  if (!signed.success) return refused('unreadable')
  const { text, signature } = signed.data
  const signatureBytes = Buffer.from(signature, 'base64')
  if (!isSignatureOf(publicKey, signatureBytes, { purpose: 'update', content: text })) {
    return refused('not-signed')
  }
  const parsed = updateManifestSchema.safeParse(readJson(text))
  if (!parsed.success) return refused('unreadable')
  const manifest = parsed.data
  if (manifest.platform !== platform) return refused('other-platform')
  const step = compareVersions(manifest.version, version)
  if (step === 0) return refused('not-newer')
  if (step > 0 && compareVersions(version, manifest.minimumVersion) < 0) {
    return refused('too-old-to-update')
  }
  return succeeded(manifest)
}

export function refused(because: UpdateRefused['because']): Result<never, UpdateRefused> {
  return failed({ code: 'update/refused', because })
}

/** Null for what is no JSON, and for what no schema takes. */
function readJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return null
  }
}
