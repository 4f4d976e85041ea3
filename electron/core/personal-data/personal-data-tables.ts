import type { ColumnType, Generated } from 'kysely'

import type { Erasure } from '#shared/domain/personal-data/erasure.ts'
import type { PersonLook } from '#shared/domain/personal-data/person.ts'
import type { RequestKind } from '#shared/domain/personal-data/personal-request.ts'

/** Whom a row is about: the firm and a hash of the name for a contact, else the mentor and ''. */
export type PersonKey = {
  kind: 'contact' | 'mentor'
  owner_id: string
  name_sha256: string
}

/** Tables of what is done with personal data. JSON columns hold what their names say. */
export type PersonalDataTables = {
  person_restrictions: PersonKey & { since: string; because: string; made_by: string }
  person_erasures: PersonKey & {
    erasure_id: string
    asked_on: string
    erased_at: string
    origin: Erasure['origin']
    removed: string
    left_over: string
    /** The word to the city, in the outbox; null when nobody else has to be told. */
    rev_id: string | null
  }
  person_looks: PersonKey & {
    seq: Generated<number>
    what: PersonLook['what']
    looked_at: string
    looked_by: string
  }
  person_requests: {
    id: string
    kind: RequestKind
    person_name: string
    received_on: string
    due_on: string
    note: string
    answered_on: string | null
    answered_by: string | null
    answer: string | null
  }
  retention: { id: ColumnType<number, never, never>; last_run_at: string | null }
}
