import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** An age X25519 key pair: `AGE-SECRET-KEY-1…` and `age1…`. */
export type EncryptionKey = { readonly identity: string; readonly recipient: string }

export async function makeEncryptionKey(): Promise<EncryptionKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** An age v1 file that any of the recipients can open. */
export async function sealFor(
  recipients: readonly string[],
  content: Uint8Array,
): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('A file for nobody')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}

/** Null when the file is damaged, cut short, no age file, or meant for somebody else. */
export async function openSealed(identity: string, file: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(file)
  } catch {
    return null
  }
}
