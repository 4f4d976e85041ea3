import type { EncryptionKey } from '#exchange/age-file.ts'
import type { Issuer } from '#exchange/issue-certificate.ts'
import type { SigningKey } from '#exchange/signing-key.ts'
import type { CertificateChain } from '#shared/wire/certificate.ts'

/** What the city signs, opens and recognises by. Two gateways on one database share one set. */
export type CityKeys = {
  /** Base64 of the public half of the root: what every laptop trusts in the end. */
  readonly rootKey: string
  /** Absent once its file was moved offline; nothing of the daily work needs it. */
  readonly root?: Issuer
  /** Signs receipts, changes and the certificates of devices. */
  readonly city: {
    readonly key: SigningKey
    readonly certId: string
    readonly chain: CertificateChain
  }
  /** Opens `.nbac` files that came on a stick. */
  readonly encryption: EncryptionKey
  /** 32 bytes under which challenges and session tokens are made. */
  readonly sessionSecret: Uint8Array
}
