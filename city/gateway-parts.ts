import type { UpcastLadder } from '#shared/wire/upcast-record.ts'

import type { BlobFolder } from './blobs/blob-folder.ts'
import type { GatewayLimits } from './config.ts'
import type { CityDatabase } from './database/schema.ts'
import type { CertificateShelf } from './enrolment/certificate-shelf.ts'
import type { CityKeys } from './keys/city-keys.ts'
import type { InstrumentShelf } from './publications/instrument-shelf.ts'

/** What the use cases of the city stand on; the gateway and the command line make it alike. */
export type CityParts = {
  readonly db: CityDatabase
  readonly keys: CityKeys
  readonly ladder: UpcastLadder
  readonly instruments: InstrumentShelf
  readonly certificates: CertificateShelf
  readonly blobs: BlobFolder
  readonly now: () => Date
  readonly newId: () => string
}

/** What routes know beyond that. */
export type GatewayParts = CityParts & { readonly limits: GatewayLimits }
