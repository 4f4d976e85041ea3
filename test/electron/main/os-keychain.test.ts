import { describe, expect, it } from 'vitest'

import { osKeychain } from '../../../electron/main/os-keychain.ts'

type Storage = Parameters<typeof osKeychain>[0]

const secret = new Uint8Array([0, 1, 2, 250, 251, 255])

/** Electron's `safeStorage`, which reverses what it is given. */
function storage(change: Partial<Storage> = {}): Storage {
  const reversed = (text: string) => text.split('').reverse().join('')
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: (text) => Promise.resolve(Buffer.from(reversed(text))),
    decryptStringAsync: (sealed) =>
      Promise.resolve({ result: reversed(sealed.toString()), shouldReEncrypt: false }),
    ...change,
  }
}

describe('the keychain of the operating system', () => {
  it('opens the bytes that it sealed', async () => {
    const keychain = osKeychain(storage(), 'linux')
    const sealed = (await keychain.seal(secret))!
    expect(sealed).not.toEqual(secret)
    expect(await keychain.open(sealed)).toEqual(secret)
  })

  for (const backend of ['basic_text', 'unknown'] as const) {
    it(`counts as none on Linux when its store is ${backend}`, async () => {
      const plain = storage({ getSelectedStorageBackend: () => backend })
      const keychain = osKeychain(plain, 'linux')
      expect(await keychain.seal(secret)).toBeNull()
      expect(await keychain.open(Buffer.from('gần gũi'))).toBeNull()
    })
  }

  it('asks for the store on Linux only: elsewhere there is no such question', async () => {
    const elsewhere = storage({
      getSelectedStorageBackend: () => {
        throw new TypeError('not a function')
      },
    })
    for (const platform of ['win32', 'darwin'] as const) {
      expect(await osKeychain(elsewhere, platform).seal(secret)).not.toBeNull()
    }
  })

  it('counts as none when it is not available, or fails', async () => {
    const away = osKeychain(
      storage({ isAsyncEncryptionAvailable: () => Promise.resolve(false) }),
      'win32',
    )
    expect(await away.seal(secret)).toBeNull()
    const failing = osKeychain(
      storage({ decryptStringAsync: () => Promise.reject(new Error('Error while decrypting')) }),
      'win32',
    )
    expect(await failing.open(secret)).toBeNull()
  })
})
