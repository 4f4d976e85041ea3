import { fromBase64, toBase64 } from './base64.ts'

/** Where the browser host answers calls: `POST /call/<domain>.<name>`. */
export const callPathPrefix = '/call/'
/** Where the browser host sends app events, as server-sent events of JSON. */
export const eventsPath = '/events'
export const callBodyType = 'application/json'

const bytesKey = '$bytes'

/**
 * A call's input, or its answer, as the text of an HTTP body: JSON in which a `Uint8Array` is
 * written `{"$bytes": base64}`. `undefined` (a call without input) is the empty object's absence of
 * `value`. Throws a `TypeError` on an object that has a key `$bytes` of its own.
 */
export function encodeCallBody(value: unknown): string {
  return JSON.stringify({ value }, (_key, part: unknown) => {
    if (part instanceof Uint8Array) return new BytesOnTheWire(toBase64(part))
    if (isObject(part) && bytesKey in part && !(part instanceof BytesOnTheWire)) {
      throw new TypeError(`A key named ${bytesKey} cannot be sent`)
    }
    return part
  })
}

/** Reads what `encodeCallBody` wrote; throws on anything else. */
export function decodeCallBody(text: string): unknown {
  const body: unknown = JSON.parse(text, (_key, part: unknown) => {
    if (!isObject(part) || !Object.hasOwn(part, bytesKey)) return part
    const base64 = (part as Record<string, unknown>)[bytesKey]
    if (typeof base64 !== 'string') throw new TypeError('Bytes that are no text')
    return fromBase64(base64)
  })
  if (!isObject(body) || Object.keys(body).some((key) => key !== 'value')) {
    throw new TypeError('A call body is an object with `value` alone')
  }
  return (body as { readonly value?: unknown }).value
}

class BytesOnTheWire {
  readonly [bytesKey]: string

  constructor(base64: string) {
    this[bytesKey] = base64
  }
}

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}
