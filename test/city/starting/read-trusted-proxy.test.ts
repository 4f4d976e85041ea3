import { expect, it } from 'vitest'

import { readTrustedProxy } from '#city/starting/read-trusted-proxy.ts'

it('takes addresses and ranges, and nothing that is neither', () => {
  expect(readTrustedProxy(undefined)).toBeUndefined()
  expect(readTrustedProxy(' ')).toBeUndefined()
  expect(readTrustedProxy('10.0.0.2, 172.16.0.0/12,::1')).toBe('10.0.0.2,172.16.0.0/12,::1')
  for (const wrong of ['true', 'proxy.local', '10.0.0.2/33', '10.0.0.2/', '10.0.0.2,']) {
    expect(readTrustedProxy(wrong)).toBeNull()
  }
})
