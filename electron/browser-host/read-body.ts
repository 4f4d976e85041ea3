import type { IncomingMessage } from 'node:http'

/** A scanned document of the largest accepted size, in base64, fits. */
const largestBodyBytes = 80 * 1024 * 1024

/** The body is larger than allowed; nothing of it was kept. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError'
}

/** The whole body as text. Throws `BodyTooLargeError` as soon as it is known to be too large. */
export async function readBody(
  request: IncomingMessage,
  largestBytes: number = largestBodyBytes,
): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > largestBytes) throw new BodyTooLargeError()
  const parts: Buffer[] = []
  let byteCount = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    byteCount += part.length
    if (byteCount > largestBytes) throw new BodyTooLargeError()
    parts.push(part)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
}
