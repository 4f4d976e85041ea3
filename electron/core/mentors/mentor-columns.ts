import { nameKey } from '#shared/domain/firms/name-key.ts'
import { mentorName, type MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { personSortKey, vietnameseSortKey } from '#shared/kit/vietnamese-sort-key.ts'

/** What the list finds, orders and shows a mentor by, derived from the details. */
export function toMentorColumns(details: MentorDetails) {
  const name = mentorName(details)
  return {
    adviser_type: details.adviserType,
    name,
    sort_key: toSortKey(details),
    search_text: toSearchText(details),
    workplace: details.workplace,
    phone: details.phone,
    ward_code: details.wardCode,
    sectors: JSON.stringify(details.fieldsRegistered),
    capacity_per_month: details.availability.capacityPerMonth,
  }
}

/** Folded words of letters and digits, each with a space before it. */
export function toMentorWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}@._]+/u)
    .filter((word) => word !== '')
}

function toSortKey(details: MentorDetails): string {
  const { adviserType, orgName, fullName } = details
  return adviserType === 'organisation'
    ? vietnameseSortKey(nameKey(orgName))
    : personSortKey(fullName)
}

function toSearchText(details: MentorDetails): string {
  const { fullName, orgName, orgTradeName, workplace, jobTitle, email, phone } = details
  const texts = [fullName, orgName, orgTradeName, workplace, jobTitle, email, details.orgTaxCode]
  const tags = [...details.skillTags, ...details.languages.map(({ language }) => language)]
  const words = toMentorWords([...texts, ...tags].join(' '))
  return ` ${[...new Set([...words, phone.replace(/\D/g, '')])].join(' ')}`
}
