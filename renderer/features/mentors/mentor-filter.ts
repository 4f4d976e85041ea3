import {
  everyMentor,
  mentorFilterSchema,
  type MentorFilter,
} from '#shared/domain/mentors/mentor-list.ts'

/** The filter stands in the address, so that going back shows the same list. */
export function filterFromAddress(address: URLSearchParams): MentorFilter {
  const parsed = mentorFilterSchema.safeParse({
    text: address.get('q') ?? '',
    status: address.get('status'),
    adviserType: address.get('type'),
    sectorId: address.get('sector'),
    wardCode: address.get('ward'),
    consent: address.get('consent'),
    isEnding: address.get('ending') === 'yes',
  })
  return parsed.success ? parsed.data : everyMentor
}

export function filterToAddress(filter: MentorFilter): URLSearchParams {
  const address = new URLSearchParams()
  const parts = {
    q: filter.text,
    status: filter.status,
    type: filter.adviserType,
    sector: filter.sectorId,
    ward: filter.wardCode,
    consent: filter.consent,
    ending: filter.isEnding ? 'yes' : null,
  }
  for (const [name, value] of Object.entries(parts)) {
    if (value !== null && value !== '') address.set(name, value)
  }
  return address
}

/** The text aside. */
export function hasFilters(filter: MentorFilter): boolean {
  return JSON.stringify({ ...filter, text: '' }) !== JSON.stringify(everyMentor)
}

export function isFiltered(filter: MentorFilter): boolean {
  return filter.text.trim() !== '' || hasFilters(filter)
}
