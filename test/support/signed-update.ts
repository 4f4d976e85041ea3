import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { sha256Hex } from '#exchange/sha256.ts'
import type { SigningKey } from '#exchange/signing-key.ts'

export type UpdateToSign = {
  readonly folder: string
  readonly key: SigningKey
  readonly version: string
  readonly content?: string
  readonly platform?: string
}

/** An installer with its signed manifest beside it, as `sign-update.ts` writes them. */
export function writeSignedUpdate({
  folder,
  key,
  version,
  content = '#!/bin/sh\n',
  platform = `${process.platform}-${process.arch}`,
}: UpdateToSign): string {
  const fileName = `nang-bac-${version}.AppImage`
  const installer = join(folder, fileName)
  writeFileSync(installer, content)
  chmodSync(installer, 0o600)
  const text = JSON.stringify({
    ...{ product: 'nang-bac', version, platform, fileName, byteCount: Buffer.byteLength(content) },
    ...{ sha256: sha256Hex(content), minimumVersion: '0.0.0' },
    releasedAt: '2026-12-01T00:00:00.000Z',
    notes: { vi: `Sửa lỗi in báo cáo của bản ${version}`, en: 'Fixes' },
  })
  const signature = Buffer.from(key.sign('update', text)).toString('base64')
  writeFileSync(`${installer}.nbup`, JSON.stringify({ text, signature }))
  return installer
}
