import { expect, it } from 'vitest'

import {
  contentSecurityPolicy,
  newStyleNonce,
} from '../../../electron/hosting/content-security-policy.ts'

it('allows exactly this', () => {
  expect(contentSecurityPolicy('N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' blob:; " +
      "font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; " +
      "base-uri 'none'; require-trusted-types-for 'script'",
  )
})

it('never gives the same nonce twice', () => {
  expect(new Set(Array.from({ length: 100 }, newStyleNonce)).size).toBe(100)
})
