import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import {
  mentorRowSchema,
  type MentorFilter,
  type MentorRow,
} from '#shared/domain/mentors/mentor-list.ts'
import type { Namesake } from '#shared/domain/mentors/tell-apart.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** A word of the search, and the wards whose names have such a word. */
export type SearchedWord = { readonly prefix: string; readonly wardCodes: readonly string[] }

export type MentorQuery = {
  readonly filter: MentorFilter
  readonly words: readonly SearchedWord[]
  /** The last day that counts as soon. */
  readonly endsBefore: string
  readonly offset: number
  readonly limit: number
}

/** One page of the roster by given name, and the number of all matches. */
export async function listMentorRows(
  db: ReadDb,
  query: MentorQuery,
): Promise<{ total: number; rows: MentorRow[] }> {
  const matching = matchingMentors(db, query)
  const { total } = await matching
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select(['id', 'name', 'adviser_type', 'status', 'workplace', 'ward_code', 'sectors'])
    .select(['phone', 'capacity_per_month', 'consent_state', 'next_ends_on'])
    .orderBy('sort_key')
    .orderBy('id')
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  return {
    total,
    rows: rows.map((row) =>
      mentorRowSchema.parse({
        id: row.id,
        name: row.name,
        adviserType: row.adviser_type,
        status: row.status,
        workplace: row.workplace,
        wardCode: row.ward_code,
        fieldsRegistered: parseJson(row.sectors),
        phone: row.phone,
        capacityPerMonth: row.capacity_per_month,
        consent: row.consent_state,
        nextEndsOn: row.next_ends_on,
      }),
    ),
  }
}

/** Ids of all matches, in the order of the roster. */
export async function listMentorIds(db: ReadDb, query: MentorQuery): Promise<string[]> {
  const rows = await matchingMentors(db, query)
    .select('id')
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** All but those in the bin, paused or removed. */
export async function countActiveMentors(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('mentors')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('deleted_at', 'is', null)
    .where('status', 'not in', ['paused', 'removed'])
    .executeTakeFirstOrThrow()
  return count
}

/** By id; of those in the bin too. */
export async function listMentorNames(
  db: ReadDb,
  mentorIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = sql<string>`(select value from json_each(${JSON.stringify(mentorIds)}))`
  const rows = await db
    .selectFrom('mentors')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Everybody on the roster whose name another has too, the earlier one first. */
export function listNamesakes(db: ReadDb): Promise<Namesake[]> {
  const shared = db
    .selectFrom('mentors')
    .select('name')
    .where('deleted_at', 'is', null)
    .groupBy('name')
    .having(({ fn }) => fn.countAll(), '>', 1)
  return db
    .selectFrom('mentors')
    .select(['id', 'name', 'workplace', 'phone'])
    .where('deleted_at', 'is', null)
    .where('name', 'in', shared)
    .orderBy('id')
    .execute()
}

function matchingMentors(db: ReadDb, { filter, words, endsBefore }: MentorQuery) {
  let found = db.selectFrom('mentors').where('deleted_at', 'is', null)
  if (filter.status !== null) found = found.where('status', '=', filter.status)
  if (filter.adviserType !== null) found = found.where('adviser_type', '=', filter.adviserType)
  if (filter.wardCode !== null) found = found.where('ward_code', '=', filter.wardCode)
  if (filter.consent !== null) found = found.where('consent_state', '=', filter.consent)
  if (filter.isEnding) found = found.where('next_ends_on', '<=', endsBefore)
  if (filter.sectorId !== null) {
    found = found.where(sql<boolean>`instr(sectors, ${JSON.stringify(filter.sectorId)}) > 0`)
  }
  for (const { prefix, wardCodes } of words) {
    const inText = sql<boolean>`instr(search_text, ${` ${prefix}`}) > 0`
    found = found.where((row) =>
      wardCodes.length === 0 ? inText : row.or([inText, row('ward_code', 'in', wardCodes)]),
    )
  }
  return found
}
