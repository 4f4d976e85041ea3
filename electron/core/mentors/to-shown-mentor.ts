import type { ShownMentor } from '#shared/domain/mentors/mentor-import.ts'
import type { ReadMentor } from '#shared/domain/mentors/read-mentor-row.ts'

/** A mentor field by field, without what is empty. Restricted fields only of a file's own rows. */
export function toShownMentor({ details, restricted }: ReadMentor, isOfFile: boolean): ShownMentor {
  const { availability } = details
  const figure = (value: number | null) => (value === null ? '' : String(value))
  const shown = {
    fullName: details.fullName,
    phone: details.phone,
    email: details.email,
    ward: details.wardCode ?? '',
    workplace: details.workplace,
    jobTitle: details.jobTitle,
    fieldsRegistered: details.fieldsRegistered.join(','),
    skillTags: details.skillTags.join(', '),
    fieldsPractised: details.fieldsPractised.join(', '),
    experience: figure(details.experienceMonths),
    contracts36m: figure(details.contracts36m),
    degree: details.education.map(({ degree }) => degree).join(', '),
    languages: details.languages.map(({ language }) => language).join(', '),
    associationMemberships: details.associationMemberships.join(', '),
    capacityPerMonth: figure(availability.capacityPerMonth),
    hoursPerMonth: figure(availability.hoursPerMonth),
    orgName: details.orgName,
    orgTaxCode: details.orgTaxCode ?? '',
    note: details.note,
    ...(isOfFile && {
      birthDate: restricted.birthDate ?? '',
      nationality: restricted.nationality,
      idNumber: restricted.idNumber,
      permanentAddress: restricted.permanentAddress,
    }),
  }
  const filled = Object.entries(shown).filter(([, value]) => value !== '')
  return Object.fromEntries(filled)
}
