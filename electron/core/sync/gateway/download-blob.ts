import { sha256Hex } from '#exchange/sha256.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'

import { askForBytes } from './ask-gateway.ts'
import { bearer, type OpenLine } from './gateway-client.ts'
import { GatewayError } from './gateway-error.ts'

/** A file of evidence, checked against its hash; null when the gateway does not hold it (yet). */
export async function downloadBlob(
  { url, token, signal }: OpenLine,
  sha256: string,
): Promise<Uint8Array | null> {
  const asked = { method: 'GET', url: `${url}${gatewayPaths.blobs}/${sha256}` } as const
  try {
    const bytes = await askForBytes({ ...asked, headers: bearer(token), signal })
    if (sha256Hex(bytes) === sha256) return bytes
    throw new GatewayError({ code: 'sync/answer-wrong', detail: 'a file of another hash' })
  } catch (error) {
    if (error instanceof GatewayError && error.status === 404) return null
    throw error
  }
}
