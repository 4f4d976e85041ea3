import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import {
  askToEnrol,
  readProved,
  sayHello,
  type GatewayLine,
} from '#core/sync/gateway/gateway-client.ts'
import { readGatewayAddress } from '#core/sync/gateway/gateway-address.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import {
  isProofOf,
  proveByCode,
  readEnrolmentCode,
  secretsOfCode,
  type CodeSecrets,
} from '#exchange/enrolment-code.ts'
import type {
  CodeUsedUp,
  CodeWrong,
  GatewayNotTrusted,
  GatewayUnreachable,
} from '#shared/contract/sync-contract.ts'
import type { Enrolment } from '#shared/domain/sync/sync-state.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { checkGranted, enterEnrolment, type Granted } from './accept-certificate.ts'
import type { Device } from './device.ts'
import { ensureKeys } from './ensure-keys.ts'
import { readEnrolment } from './read-enrolment.ts'

type EnrolRefused = CodeWrong | CodeUsedUp | GatewayUnreachable | GatewayNotTrusted

/**
 * Enrols by the printed code, which itself never travels: request and answer are proved by it, so
 * that the gateway knows the laptop and the laptop knows whose gateway this is. The keys and the
 * request are stored before anything is sent: after a lost answer the same request goes again.
 */
export async function enrolByCode(
  work: SyncWork,
  { address, code: typed }: { readonly address: string; readonly code: string },
): Promise<Result<Enrolment, EnrolRefused>> {
  const code = readEnrolmentCode(typed)
  if (code === null) return failed({ code: 'enrolment/code-wrong' })
  const url = readGatewayAddress(address)
  if (url === null) return failed({ code: 'enrolment/unreachable', because: 'sync/offline' })
  const device = await work.holdOpen(() => ensureKeys(work))
  const line = { url, signal: work.leaving }
  const granted = await askGranted(device, line, secretsOfCode(code))
  if (!granted.ok) return granted
  return work.holdOpen(() =>
    inOneTransaction(work, async (tx) => {
      await enterEnrolment(work, tx, granted.value)
      return succeeded(await readEnrolment(tx, work.surroundings.now()))
    }),
  )
}

async function askGranted(
  device: Device,
  line: GatewayLine,
  { codeId, proofKey }: CodeSecrets,
): Promise<Result<Granted, EnrolRefused>> {
  const proof = proveByCode(proofKey, 'request', device.request.text)
  try {
    const { rootKey } = await sayHello(line)
    const answer = await askToEnrol(line, { codeId, request: device.request, proof })
    if (!isProofOf(proofKey, 'answer', answer)) return failed({ code: 'enrolment/not-trusted' })
    const enrolled = readProved(answer.text)
    if (enrolled?.rootKey !== rootKey) return failed({ code: 'enrolment/not-trusted' })
    const checked = checkGranted(device, enrolled, null)
    return checked.ok
      ? succeeded({ ...enrolled, gatewayUrl: line.url })
      : failed({ code: 'enrolment/not-trusted' })
  } catch (error) {
    if (error instanceof GatewayError) return failed(toRefusal(error))
    throw error
  }
}

function toRefusal({ problem, code }: GatewayError): EnrolRefused {
  if (problem === 'code-wrong') return { code: 'enrolment/code-wrong' }
  if (problem === 'code-used-up') return { code: 'enrolment/code-used-up' }
  return { code: 'enrolment/unreachable', because: code }
}
