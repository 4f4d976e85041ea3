import type { ReadDb } from '#core/database/schema.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { Language } from '#shared/kit/words.ts'

/** What the codes in a dossier stand for: wards, key sectors, and the firms of its conflicts of interest. */
export async function namesOfCodes(
  db: ReadDb,
  { lists, wardByCode }: Reference,
  { conflictDeclaration }: MentorDetails,
  language: Language,
): Promise<(code: string) => string | undefined> {
  const firmIds = conflictDeclaration.flatMap(({ firmId }) => firmId ?? [])
  const firms = await db
    .selectFrom('firms')
    .select(['id', 'name'])
    .where('id', 'in', firmIds)
    .execute()
  const names = new Map([
    ...lists.keySectors.map(({ id, name }) => [id, name[language]] as const),
    ...firms.map(({ id, name }) => [id, name] as const),
  ])
  return (code) => wardByCode.get(code)?.name ?? names.get(code)
}
