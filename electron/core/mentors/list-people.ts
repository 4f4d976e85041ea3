import { listChains } from '#core/sync/device/certificate-repository.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateSchema } from '#shared/wire/certificate.ts'

import type { MentorCore } from './mentor-core.ts'
import { listLinkedUsers } from './mentor-repository.ts'

type Person = { readonly userId: string; readonly name: string; readonly mentorId: MentorId | null }

/** Mentors whose certificates this laptop has seen, by name; each person once. */
export async function listPeople({ db }: MentorCore): Promise<Person[]> {
  const linked = new Map(await listLinkedUsers(db))
  const people = new Map<string, Person>()
  for (const [own] of await listChains(db)) {
    const certificate = certificateSchema.safeParse(own && parseJson(own.text)).data
    if (certificate?.role !== 'mentor') continue
    const { userId, userName } = certificate
    const mentorId = linked.get(userId)
    people.set(userId, {
      userId,
      name: userName,
      mentorId: mentorId === undefined ? null : mentorIdSchema.parse(mentorId),
    })
  }
  return [...people.values()].sort((left, right) => left.name.localeCompare(right.name, 'vi'))
}
