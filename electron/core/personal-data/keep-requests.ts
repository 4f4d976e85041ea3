import type { RequestNotOpen } from '#shared/contract/personal-data-contract.ts'
import {
  answerDueOn,
  type NewRequest,
  type PersonalRequest,
} from '#shared/domain/personal-data/personal-request.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { PersonalDataCore } from './personal-data-core.ts'
import { findRequest, insertRequest, storeAnswer } from './request-repository.ts'

type Core = Pick<PersonalDataCore, 'db' | 'surroundings' | 'profile'>

/** Enters a request with the last day for its answer. */
export async function addRequest(
  { db, surroundings }: Core,
  added: NewRequest,
): Promise<PersonalRequest> {
  const dueOn = answerDueOn(added.receivedOn)
  const request = { ...added, id: surroundings.newId(), dueOn, answer: null }
  await db.transaction().execute((tx) => insertRequest(tx, request))
  return request
}

/** Once given, an answer stays. */
export async function answerRequest(
  { db, profile }: Core,
  given: { readonly requestId: string; readonly answeredOn: string; readonly words: string },
): Promise<Result<PersonalRequest, RequestNotOpen>> {
  return db.transaction().execute(async (tx) => {
    const request = await findRequest(tx, given.requestId)
    if (!request || request.answer) return failed({ code: 'personal-request/not-found' })
    const answer = { on: given.answeredOn, by: profile().personName, words: given.words }
    await storeAnswer(tx, request.id, answer)
    return succeeded({ ...request, answer })
  })
}
