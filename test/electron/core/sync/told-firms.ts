import type { Core } from '#core/compose-core.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import type { FirmDetails, FirmId } from '#shared/domain/firms/firm.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

import { makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import type { TestCity } from './test-city.ts'

/** Whoever changed something elsewhere. */
export const somebody = {
  userId: crypto.randomUUID(),
  userName: 'Lê Thị Mai',
  at: '2026-05-01T00:00:00.000Z',
}

/** The fields these tests look at. */
export async function detailsOf(core: Core, firmId: FirmId): Promise<FirmDetails> {
  const firm = valueOf(await core.handlers.firms.get({ firmId }))
  return firmDetails({ name: firm.name, vsic: firm.vsic, address: firm.address, note: firm.note })
}

export async function change(core: Core, firmId: FirmId, details: FirmDetails): Promise<void> {
  const { version } = valueOf(await core.handlers.firms.get({ firmId }))
  valueOf(await core.handlers.firms.change({ firmId, version, details }))
}

/** The city's feed tells of a version of a firm. */
export function tellFirm(city: TestCity, firmId: string, version: number, details: FirmDetails) {
  return city.tell('firm', {
    firmId,
    version,
    revId: crypto.randomUUID(),
    sha256: sha256Hex(canonicalJson(details)),
    details,
    aliasOf: null,
    author: somebody,
  })
}

/** A laptop whose one firm has reached the city. */
export async function withSentFirm() {
  const city = await openTestCity()
  const { core, reopen } = await openEnrolled(city)
  const { firmId, id } = await makeSubmitted(core)
  await syncOnce(core)
  return { city, core, reopen, firmId, id }
}
