import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { app } from './app.ts'

/** The desktop's keychain as a test wants it: `basic_text` is Linux without one. */
const backend = process.env['NANGBAC_DOUBLE_KEYCHAIN'] ?? 'gnome_libsecret'

/** Electron's `safeStorage`; its keychain is a file that a test may take away. */
export const safeStorage = {
  getSelectedStorageBackend: () => backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text: string) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', keychainKey(), nonce)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Promise.resolve(Buffer.concat([nonce, sealed, cipher.getAuthTag()]))
  },
  decryptStringAsync: async (bytes: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', keychainKey(), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(-16))
    const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
    return Promise.resolve({ result: text.toString('utf8'), shouldReEncrypt: false })
  },
}

/** Made anew when it is gone, as a keychain that was reset is. */
function keychainKey(): Buffer {
  const file = join(app.asked.userData, 'double-keychain.key')
  if (!existsSync(file)) {
    mkdirSync(app.asked.userData, { recursive: true })
    writeFileSync(file, randomBytes(32))
  }
  return readFileSync(file)
}
