import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

import { challengeSeconds, sessionMinutes } from '../config.ts'

/** Who is calling, as the token says that was given for a signed challenge. */
export const callerSchema = z.strictObject({
  deviceId: z.uuid(),
  orgId: z.uuid(),
  userId: z.uuid(),
  role: z.enum(['association-manager', 'mentor']),
  certId: z.uuid(),
})
export type Caller = z.infer<typeof callerSchema>

const tokenSchema = callerSchema.extend({ until: z.int() })

/** Stateless: every gateway with the same secret believes it. */
export function makeToken(secret: Uint8Array, caller: Caller, now: Date): string {
  const until = now.getTime() + sessionMinutes * 60_000
  const text = Buffer.from(JSON.stringify({ ...caller, until })).toString('base64url')
  return `${text}.${prove(secret, 'token', text)}`
}

/** Null when it is not ours or has expired. */
export function readToken(secret: Uint8Array, token: string, now: Date): Caller | null {
  const [text = '', proof = ''] = token.split('.')
  if (!isProof(secret, 'token', { text, proof })) return null
  const { until, ...caller } = tokenSchema.parse(
    JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
  )
  return until > now.getTime() ? caller : null
}

/** To be signed by a device within a minute; needs no place to be remembered in. */
export function makeChallenge(secret: Uint8Array, now: Date): string {
  const until = now.getTime() + challengeSeconds * 1000
  const text = `${String(until)}~${randomBytes(18).toString('base64url')}`
  return `${text}.${prove(secret, 'challenge', text)}`
}

export function isFreshChallenge(secret: Uint8Array, challenge: string, now: Date): boolean {
  const [text = '', proof = ''] = challenge.split('.')
  return isProof(secret, 'challenge', { text, proof }) && Number(text.split('~')[0]) > now.getTime()
}

function prove(secret: Uint8Array, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url')
}

function isProof(
  secret: Uint8Array,
  purpose: string,
  { text, proof }: { readonly text: string; readonly proof: string },
): boolean {
  const wanted = Buffer.from(prove(secret, purpose, text))
  const found = Buffer.from(proof)
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}
