import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { sealFor } from '#exchange/age-file.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'
import type { WayBack } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

type Sealing = {
  readonly laptops: readonly Certificate[]
  readonly fileName: string
  /** Whom the reader may not know yet, such as the mentor it is about. */
  readonly introduced?: readonly CertificateChain[]
}

/** One signed word as a `.nbar` file that these laptops alone can open. */
export async function sealWayBack(
  device: EnrolledDevice,
  signed: SignedText,
  { laptops, fileName, introduced = [] }: Sealing,
): Promise<MadeFile> {
  const content: WayBack = {
    kind: 'nang-bac-way-back',
    chains: [[...device.chain], ...introduced.map((chain) => [...chain])],
    changes: [signed],
  }
  const recipients = laptops.map(({ encryptionKey }) => encryptionKey)
  const bytes = await sealFor(recipients, Buffer.from(JSON.stringify(content), 'utf8'))
  return { fileName, mimeType: 'application/octet-stream', bytes: new Uint8Array(bytes) }
}
