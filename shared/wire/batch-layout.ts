import { batchLimits } from './wire-limits.ts'

/**
 * The parts of a batch as they lie one behind the other, the same on HTTPS and in a file:
 * `"NBAC1\n" | u32 length | manifest.json | 64-byte Ed25519 | gzip(NDJSON) | blobs (file only)`.
 * Length-prefixed and without names: there is no path to escape by.
 */
export type BatchParts = {
  readonly manifest: Uint8Array
  readonly signature: Uint8Array
  /** The gzipped records, and behind them the blobs in the order of the manifest. */
  readonly rest: Uint8Array
}

/**
 * What an association puts around a batch it passes on: `"NBRL1\n" | u32 length | relay.json | 64-byte
 * Ed25519 | batch`. The city still verifies the author's signature, without trusting the relay.
 */
export type RelayParts = {
  readonly relay: Uint8Array
  readonly signature: Uint8Array
  readonly batch: Uint8Array
}

/** The bytes are no batch, or end too soon. */
export class BatchLayoutError extends Error {
  override readonly name = 'BatchLayoutError'
}

const batchMagic = 'NBAC1\n'
const relayMagic = 'NBRL1\n'
const magicBytes = 6
const signatureBytes = 64
const maxRelayBytes = 64 * 1024

/** Copies the parts behind each other; signs and checks nothing. */
export function layOutBatch({ manifest, signature, rest }: BatchParts): Uint8Array<ArrayBuffer> {
  return layOut(batchMagic, [manifest, signature, rest])
}

/** Copies the parts behind each other; signs and checks nothing. */
export function layOutRelay({ relay, signature, batch }: RelayParts): Uint8Array<ArrayBuffer> {
  return layOut(relayMagic, [relay, signature, batch])
}

/** Views into the given bytes, nothing checked but the layout. Throws `BatchLayoutError`. */
export function readBatchLayout(bytes: Uint8Array): BatchParts {
  const { head, signature, rest } = readLayout(bytes, batchMagic, batchLimits.manifestBytes)
  return { manifest: head, signature, rest }
}

/** Views into the given bytes. Throws `BatchLayoutError`. */
export function readRelayLayout(bytes: Uint8Array): RelayParts {
  const { head, signature, rest } = readLayout(bytes, relayMagic, maxRelayBytes)
  return { relay: head, signature, batch: rest }
}

/** Whether an association passed these bytes on. */
export function isRelayed(bytes: Uint8Array): boolean {
  return startsWith(bytes, relayMagic)
}

function layOut(
  magic: string,
  [head, signature, rest]: readonly [Uint8Array, Uint8Array, Uint8Array],
): Uint8Array<ArrayBuffer> {
  if (signature.length !== signatureBytes) throw new BatchLayoutError('A signature has 64 bytes')
  const bytes = new Uint8Array(magicBytes + 4 + head.length + signatureBytes + rest.length)
  for (let at = 0; at < magicBytes; at++) bytes[at] = magic.charCodeAt(at)
  new DataView(bytes.buffer).setUint32(magicBytes, head.length)
  bytes.set(head, magicBytes + 4)
  bytes.set(signature, magicBytes + 4 + head.length)
  bytes.set(rest, magicBytes + 4 + head.length + signatureBytes)
  return bytes
}

function readLayout(bytes: Uint8Array, magic: string, maxHeadBytes: number) {
  if (!startsWith(bytes, magic)) throw new BatchLayoutError('Does not begin as a batch does')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < magicBytes + 4) throw new BatchLayoutError('Ends before its length')
  const headBytes = view.getUint32(magicBytes)
  if (headBytes === 0 || headBytes > maxHeadBytes) {
    throw new BatchLayoutError(`A head of ${headBytes} bytes`)
  }
  const signatureAt = magicBytes + 4 + headBytes
  const restAt = signatureAt + signatureBytes
  if (bytes.length < restAt) throw new BatchLayoutError('Ends before its signature')
  return {
    head: bytes.subarray(magicBytes + 4, signatureAt),
    signature: bytes.subarray(signatureAt, restAt),
    rest: bytes.subarray(restAt),
  }
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  if (bytes.length < magicBytes) return false
  for (let at = 0; at < magicBytes; at++) if (bytes[at] !== magic.charCodeAt(at)) return false
  return true
}
