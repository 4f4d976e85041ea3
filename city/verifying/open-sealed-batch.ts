import type { CityKeys } from '#city/keys/city-keys.ts'
import { openSealed } from '#exchange/age-file.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

const ageMagic = 'age-encryption.org/v1\n'

export type SealFault = { readonly code: 'sealed' | 'too-large' }

/** The batch inside a `.nbac` file, or the file itself when it is a batch as it is. */
export async function openSealedBatch(
  { encryption }: CityKeys,
  file: Uint8Array,
): Promise<Result<Uint8Array, SealFault>> {
  if (file.length > batchLimits.volumeBytes + sealedRoom) return failed({ code: 'too-large' })
  const isSealed = Buffer.from(file.subarray(0, ageMagic.length)).toString('latin1') === ageMagic
  if (!isSealed) return succeeded(file)
  const batch = await openSealed(encryption.identity, file)
  return batch ? succeeded(batch) : failed({ code: 'sealed' })
}

/** What encryption adds: a head with a line per recipient, and 16 bytes every 64 KiB. */
const sealedRoom = 1024 * 1024
