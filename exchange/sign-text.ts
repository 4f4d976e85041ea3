import type { SignedText, SigningPurpose } from '#shared/wire/signed-text.ts'

import { isSignatureOf, type SigningKey } from './signing-key.ts'

type Signer = { readonly key: SigningKey; readonly certId: string }

export function signText(purpose: SigningPurpose, text: string, signer: Signer): SignedText {
  const signature = Buffer.from(signer.key.sign(purpose, text)).toString('base64')
  return { text, signature, certId: signer.certId }
}

/** Whether the text was signed with this key for this purpose; whose key it is, the caller has found out. */
export function isTextSignedBy(
  publicKey: string,
  purpose: SigningPurpose,
  { text, signature }: SignedText,
): boolean {
  return isSignatureOf(publicKey, Buffer.from(signature, 'base64'), { purpose, content: text })
}
