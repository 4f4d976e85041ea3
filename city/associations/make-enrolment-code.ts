import { randomBytes } from 'node:crypto'

import { enrolmentHours, enrolmentTries } from '#city/config.ts'
import type { CityTx, DeviceRole } from '#city/database/schema.ts'
import { insertCode } from '#city/enrolment/enrolment-code-repository.ts'
import { sealProof } from '#city/enrolment/sealed-proof.ts'
import type { CityKeys } from '#city/keys/city-keys.ts'
import { readEnrolmentCode, secretsOfCode, toEnrolmentCode } from '#exchange/enrolment-code.ts'

export type WantedCode = {
  readonly orgId: string
  readonly role: DeviceRole
  /** Who will be enrolled: a new person, or somebody known who gets another laptop. */
  readonly userId: string
}

/** A code for one device of one person. Only what finds and checks it is kept; it is shown once. */
export async function makeEnrolmentCode(
  { keys, now }: { readonly keys: Pick<CityKeys, 'sessionSecret'>; readonly now: () => Date },
  tx: CityTx,
  wanted: WantedCode,
): Promise<string> {
  const code = toEnrolmentCode(randomBytes(10))
  const letters = readEnrolmentCode(code)
  if (letters === null) throw new Error('A code that was just made can be read')
  const { codeId, proofKey } = secretsOfCode(letters)
  await insertCode(tx, {
    ...wanted,
    codeId,
    sealedProof: sealProof(keys.sessionSecret, codeId, proofKey),
    expiresAt: new Date(now().getTime() + enrolmentHours * 3_600_000),
    triesLeft: enrolmentTries,
  })
  return code
}
