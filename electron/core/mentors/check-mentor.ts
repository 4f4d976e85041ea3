import type { Reference } from '#core/reference/load-reference.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'
import { mentorName, type MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorFieldWrong } from '#shared/domain/mentors/mentor-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

/** Details as they may be stored: a name, codes known, tax code proved, text in NFC. */
export function checkMentor(
  { lists, wardByCode }: Reference,
  details: MentorDetails,
): Result<MentorDetails, MentorFieldWrong> {
  const wrong = (field: MentorFieldWrong['field'], value: string) =>
    failed({ code: 'mentor/field-wrong' as const, field, value })
  const composed = inNfc(details)
  if (mentorName(composed).length < 2) {
    const field = composed.adviserType === 'organisation' ? 'orgName' : 'fullName'
    return wrong(field, mentorName(composed))
  }
  const { wardCode, availability, fieldsRegistered } = composed
  const unknownWard = [...(wardCode === null ? [] : [wardCode]), ...availability.wards].find(
    (code) => !wardByCode.has(code),
  )
  if (unknownWard !== undefined) return wrong('wardCode', unknownWard)
  const unknownSector = fieldsRegistered.find(
    (sector) => !lists.keySectors.some(({ id }) => id === sector),
  )
  if (unknownSector !== undefined) return wrong('fieldsRegistered', unknownSector)
  if (composed.orgTaxCode === null || composed.orgTaxCode === '') {
    return succeeded({ ...composed, orgTaxCode: null })
  }
  const taxCode = parseTaxCode(composed.orgTaxCode)
  return taxCode.ok
    ? succeeded({ ...composed, orgTaxCode: taxCode.value })
    : wrong('orgTaxCode', composed.orgTaxCode)
}

/** Every text in it composed, however deep it stands. */
function inNfc<Part>(part: Part): Part
function inNfc(part: unknown): unknown {
  if (typeof part === 'string') return part.normalize('NFC')
  if (Array.isArray(part)) return part.map((one: unknown) => inNfc(one))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, inNfc<unknown>(value)]),
  )
}
