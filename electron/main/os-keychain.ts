import type { SafeStorage } from 'electron'

import type { Keychain } from '#core/workspace/keychain.ts'

type Storage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>

/**
 * The keychain of Windows, macOS or a Linux desktop, through Electron. Without a real one Electron
 * encrypts by a password that everyone knows; that counts as none. What fails counts as none too: the
 * recovery code is the way in, never a crash at the door.
 */
export function osKeychain(storage: Storage, platform: NodeJS.Platform): Keychain {
  const isReal = async () => {
    // Only Linux has the method, and answers for sure once the app is ready.
    if (platform === 'linux' && isPlain(storage.getSelectedStorageBackend())) return false
    return storage.isAsyncEncryptionAvailable()
  }
  return {
    seal: (secret) =>
      orNull(async () => {
        if (!(await isReal())) return null
        return new Uint8Array(await storage.encryptStringAsync(toText(secret)))
      }),
    open: (sealed) =>
      orNull(async () => {
        if (!(await isReal())) return null
        const { result } = await storage.decryptStringAsync(Buffer.from(sealed))
        return fromText(result)
      }),
  }
}

function isPlain(backend: ReturnType<Storage['getSelectedStorageBackend']>): boolean {
  return backend === 'basic_text' || backend === 'unknown'
}

async function orNull<Value>(work: () => Promise<Value | null>): Promise<Value | null> {
  try {
    return await work()
  } catch {
    return null
  }
}

function toText(secret: Uint8Array): string {
  return Buffer.from(secret).toString('base64')
}

function fromText(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
