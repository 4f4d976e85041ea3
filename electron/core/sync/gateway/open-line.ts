import { signerOf, type EnrolledDevice } from '#core/sync/device/device.ts'
import { readChain } from '#core/sync/device/known-certificates.ts'
import { protocolVersion, wireSchema } from '#shared/wire/wire-version.ts'
import type { CertificateChain } from '#shared/wire/certificate.ts'
import type { ReviewRule } from '#shared/wire/review-rule.ts'
import type { Hello } from '#shared/wire/gateway-calls.ts'

import { openSession, sayHello, type GatewayLine, type OpenLine } from './gateway-client.ts'
import { GatewayError } from './gateway-error.ts'
import { isOlderVersion } from './is-older-version.ts'

export type Greeted = {
  readonly line: OpenLine
  readonly hello: Hello
  readonly offsetMs: number
  /** What the association's results need before they count. */
  readonly review: ReviewRule
}

/** Greets the gateway, makes sure that it is the one of this laptop's root, and opens a session. */
export async function openLine(
  device: EnrolledDevice,
  line: GatewayLine,
  { now, appVersion }: { readonly now: () => Date; readonly appVersion: string },
): Promise<Greeted> {
  const askedMs = now().getTime()
  const hello = await sayHello(line)
  const offsetMs = Date.parse(hello.serverTime) - Math.round((askedMs + now().getTime()) / 2)
  trustGateway(device, hello.rootKey, hello.cityChain)
  refuseOldApp(hello, appVersion)
  const { key } = signerOf(device)
  const { token, review } = await openSession(line, {
    chain: device.chain,
    challenge: hello.challenge,
    signature: Buffer.from(key.sign('session', hello.challenge)).toString('base64'),
  })
  return { line: { ...line, token }, hello, offsetMs, review }
}

/** Throws when another city answers, or somebody who pretends to be ours. */
function trustGateway(device: EnrolledDevice, rootKey: string, cityChain: CertificateChain): void {
  const [city] = readChain(device, cityChain) ?? []
  if (rootKey !== device.rootKey || city?.role !== 'city') {
    throw new GatewayError({ code: 'sync/answer-wrong', detail: 'not the city of this laptop' })
  }
}

function refuseOldApp({ protocol, oldestApp, schemas }: Hello, appVersion: string): void {
  const isTooOld =
    protocolVersion < protocol.oldest ||
    wireSchema < schemas.oldest ||
    isOlderVersion(appVersion, oldestApp)
  if (isTooOld) throw new GatewayError({ code: 'sync/app-too-old', detail: `needs ${oldestApp}` })
}
