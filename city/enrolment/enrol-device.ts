import { isProofOf, proveByCode } from '#exchange/enrolment-code.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { enrolAnswerSchema, type enrolRequestSchema } from '#shared/wire/gateway-calls.ts'
import type { z } from 'zod'

import type { CityTx } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'
import {
  countWrongTry,
  findCode,
  markCodeUsed,
  type EnrolmentCode,
} from './enrolment-code-repository.ts'
import { enrolLaptop } from './enrol-laptop.ts'
import { readRequest } from './read-request.ts'
import { openProof } from './sealed-proof.ts'

type EnrolRequest = z.infer<typeof enrolRequestSchema>
type EnrolAnswer = z.infer<typeof enrolAnswerSchema>
export type CodeRefused = { readonly code: 'code-wrong' | 'code-used-up' | 'not-allowed' }

/**
 * Exchanges a one-time code for a certificate. The same laptop asking again with the same code gets
 * the same answer: the first may have been lost on its way.
 */
export async function enrolDevice(
  city: CityParts,
  asked: EnrolRequest,
): Promise<Result<EnrolAnswer, CodeRefused>> {
  return city.db.transaction().execute(async (tx) => {
    const code = await findCode(tx, asked.codeId)
    if (!code) return failed({ code: 'code-wrong' as const })
    if (code.triesLeft <= 0 || code.expiresAt <= city.now()) {
      return failed({ code: 'code-used-up' as const })
    }
    const proved = { text: asked.request.text, proof: asked.proof }
    const proofKey = openProof(city.keys.sessionSecret, code.codeId, code.sealedProof)
    if (proofKey === null || !isProofOf(proofKey, 'request', proved)) {
      await countWrongTry(tx, code)
      return failed({ code: 'code-wrong' as const })
    }
    return code.usedAt ? answerAgain(code, asked) : enrolNow(city, tx, { ...code, proofKey }, asked)
  })
}

function answerAgain(code: EnrolmentCode, asked: EnrolRequest): Result<EnrolAnswer, CodeRefused> {
  const isSameLaptop = readRequest(asked.request).deviceId === code.deviceId
  return isSameLaptop && code.answer !== null
    ? succeeded(enrolAnswerSchema.parse(parseJson(code.answer)))
    : failed({ code: 'code-used-up' })
}

async function enrolNow(
  city: CityParts,
  tx: CityTx,
  code: EnrolmentCode & { readonly proofKey: string },
  asked: EnrolRequest,
): Promise<Result<EnrolAnswer, CodeRefused>> {
  const request = readRequest(asked.request)
  const enrolled = await enrolLaptop(city, tx, request, code)
  if (!enrolled.ok) return failed({ code: 'not-allowed' })

  const text = JSON.stringify(enrolled.value)
  const answer = { text, proof: proveByCode(code.proofKey, 'answer', text) }
  await markCodeUsed(tx, code, {
    deviceId: request.deviceId,
    answer: JSON.stringify(answer),
    at: city.now(),
  })
  return succeeded(answer)
}
