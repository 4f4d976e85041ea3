import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { Keychain } from '#core/workspace/keychain.ts'

/** A keychain of its own: what another one sealed does not open. */
export function testKeychain(): Keychain {
  const key = randomBytes(32)
  return {
    seal: (secret) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]
      return Promise.resolve(new Uint8Array(Buffer.concat(sealed)))
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(-16))
      try {
        const opened = [decipher.update(sealed.subarray(12, -16)), decipher.final()]
        return Promise.resolve(new Uint8Array(Buffer.concat(opened)))
      } catch {
        return Promise.resolve(null)
      }
    },
  }
}
