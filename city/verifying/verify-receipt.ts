import type { CityKeys } from '#city/keys/city-keys.ts'
import { isTextSignedBy } from '#exchange/sign-text.ts'
import { verifyChain } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { receiptSchema, type Receipt } from '#shared/wire/receipt.ts'
import { signedTextSchema } from '#shared/wire/signed-text.ts'

export type ReceiptFault = { readonly code: 'unreadable' | 'not-signed' }

/** A receipt as a laptop keeps it, once the city's signature holds. Needs no network and no database. */
export function verifyReceipt(
  { rootKey, city }: CityKeys,
  file: string,
): Result<Receipt, ReceiptFault> {
  const signed = signedTextSchema.safeParse(readJson(file))
  if (!signed.success) return failed({ code: 'unreadable' })
  const chain = verifyChain(rootKey, city.chain, null)
  if (
    !chain.ok ||
    chain.value[0].certId !== signed.data.certId ||
    !isTextSignedBy(chain.value[0].signingKey, 'receipt', signed.data)
  ) {
    return failed({ code: 'not-signed' })
  }
  const receipt = receiptSchema.safeParse(readJson(signed.data.text))
  return receipt.success ? succeeded(receipt.data) : failed({ code: 'unreadable' })
}

function readJson(text: string): unknown {
  try {
    return parseJson(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
