import type { z } from 'zod'

import { isSignatureOf } from '#exchange/signing-key.ts'
import type { Session, sessionRequestSchema } from '#shared/wire/gateway-calls.ts'

import { sessionMinutes } from '../config.ts'
import { inOrg } from '../database/in-org.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { getOrg } from './enrolment-code-repository.ts'
import { readChain, registerChain } from './register-chain.ts'
import { isFreshChallenge, makeToken } from './tokens.ts'

/** A token for a challenge of ours, signed with the key of a chain that holds. Throws a problem. */
export async function openSession(
  city: CityParts,
  { chain, challenge, signature }: z.infer<typeof sessionRequestSchema>,
): Promise<Session> {
  const at = city.now()
  if (!isFreshChallenge(city.keys.sessionSecret, challenge, at)) {
    throw new ProblemError('session-expired', { pointer: '/challenge' })
  }
  const read = readChain(city, chain, at)
  const { orgId, deviceId, userId, role, certId, signingKey } = read.certificate
  const signed = { purpose: 'session', content: challenge } as const
  if (!isSignatureOf(signingKey, Buffer.from(signature, 'base64'), signed)) {
    throw new ProblemError('signature-wrong', { pointer: '/signature' })
  }
  const { device, review } = await inOrg(city.db, orgId, async (tx) => ({
    device: await registerChain(city, tx, read, chain),
    review: (await getOrg(tx, orgId)).review,
  }))
  if (device.isRevoked) throw new ProblemError('device-revoked')
  return {
    token: makeToken(city.keys.sessionSecret, { deviceId, orgId, userId, role, certId }, at),
    expiresInMs: sessionMinutes * 60_000,
    serverTime: at.toISOString(),
    review,
  }
}
