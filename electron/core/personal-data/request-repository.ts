import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  personalRequestSchema,
  type PersonalRequest,
} from '#shared/domain/personal-data/personal-request.ts'

/** Open ones first by the day they are due, then the answered, newest first. */
export async function listRequests(db: ReadDb): Promise<PersonalRequest[]> {
  const rows = await db
    .selectFrom('person_requests')
    .selectAll()
    .orderBy((eb) => eb('answered_on', 'is not', null))
    .orderBy('answered_on', 'desc')
    .orderBy('due_on')
    .execute()
  return rows.map(toRequest)
}

export async function findRequest(
  db: ReadDb,
  requestId: string,
): Promise<PersonalRequest | undefined> {
  const row = await db
    .selectFrom('person_requests')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst()
  return row && toRequest(row)
}

export async function insertRequest(tx: WriteTx, request: PersonalRequest): Promise<void> {
  await tx
    .insertInto('person_requests')
    .values({
      id: request.id,
      kind: request.kind,
      person_name: request.personName,
      received_on: request.receivedOn,
      due_on: request.dueOn,
      note: request.note,
      answered_on: null,
      answered_by: null,
      answer: null,
    })
    .execute()
}

export async function storeAnswer(
  tx: WriteTx,
  requestId: string,
  { on, by, words }: NonNullable<PersonalRequest['answer']>,
): Promise<void> {
  await tx
    .updateTable('person_requests')
    .set({ answered_on: on, answered_by: by, answer: words })
    .where('id', '=', requestId)
    .execute()
}

function toRequest(row: Selectable<DatabaseSchema['person_requests']>): PersonalRequest {
  return personalRequestSchema.parse({
    id: row.id,
    kind: row.kind,
    personName: row.person_name,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    note: row.note,
    answer:
      row.answered_on === null
        ? null
        : { on: row.answered_on, by: row.answered_by, words: row.answer },
  })
}
