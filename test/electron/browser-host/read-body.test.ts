import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

import { expect, it } from 'vitest'

import { BodyTooLargeError, readBody } from '../../../electron/browser-host/read-body.ts'

function requestOf(...parts: string[]): IncomingMessage {
  const stream = Readable.from(parts.map((part) => Buffer.from(part)))
  return Object.assign(stream, { headers: {} }) as unknown as IncomingMessage
}

it('reads a body up to the limit', async () => {
  expect(await readBody(requestOf('abc', 'de'), 5)).toBe('abcde')
})

it('stops at the first byte too many, whatever length was announced', async () => {
  await expect(readBody(requestOf('abc', 'def'), 5)).rejects.toThrow(BodyTooLargeError)
})
