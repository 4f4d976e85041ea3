import type { Core } from '#core/compose-core.ts'
import type { CertificateFile } from '#shared/wire/certificate.ts'
import { openTestWorkspace, testProfile, valueOf } from '#test/support/open-test-core.ts'

import { openEnrolled } from '../sync/enrolled-workspace.ts'
import type { TestCity } from '../sync/test-city.ts'

/** A manager's laptop, enrolled by code at the city. */
export async function openManager(city: TestCity): Promise<Core> {
  const { core } = await openEnrolled(city, 'association-manager')
  await beManager(core)
  return core
}

export async function beManager(core: Core): Promise<void> {
  valueOf(
    await core.handlers.workspace.changeProfile({ ...testProfile, role: 'association-manager' }),
  )
}

/** A mentor who has never had a network, enrolled by files. */
export async function openMentorByFile(manager: Core): Promise<Core> {
  const mentor = await openTestWorkspace()
  const { enrolment } = mentor.core.handlers
  const answer = valueOf(
    await manager.handlers.enrolment.answerRequest(valueOf(await enrolment.makeRequest())),
  )
  const file = JSON.parse(Buffer.from(answer.bytes).toString('utf8')) as CertificateFile
  const bytes = new Uint8Array(Buffer.from(JSON.stringify({ ...file, gatewayUrl: null })))
  valueOf(await enrolment.readCertificate({ bytes }))
  return mentor.core
}

/** What waits at the mentor's laptop, as one file. */
export async function sendByFile(mentor: Core): Promise<Uint8Array> {
  return valueOf(await mentor.handlers.carriedFiles.make({ revIds: null })).bytes
}

/** Looks into a file and takes it in. */
export async function take(core: Core, bytes: Uint8Array) {
  const { carriedFiles } = core.handlers
  const preview = valueOf(await carriedFiles.preview({ bytes: new Uint8Array(bytes) }))
  const applied = valueOf(
    await carriedFiles.apply({ previewId: preview.previewId, allowReplacing: false }),
  )
  return { preview, applied }
}
