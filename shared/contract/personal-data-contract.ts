import { z } from 'zod'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { erasureSchema } from '#shared/domain/personal-data/erasure.ts'
import {
  foundPersonSchema,
  personFileSchema,
  personSchema,
} from '#shared/domain/personal-data/person.ts'
import {
  newRequestSchema,
  personalRequestSchema,
} from '#shared/domain/personal-data/personal-request.ts'

import { call } from './call.ts'
import { madeFileSchema } from './file-schema.ts'

/** Nobody of that name is kept here any more. */
export type PersonNotFound = { readonly code: 'person/not-found' }
/** The request is answered already, or is not in the register. */
export type RequestNotOpen = { readonly code: 'personal-request/not-found' }

const ofPerson = z.strictObject({ person: personSchema })

/**
 * What is kept of a person and what can be done with it (Luật 91/2025/QH15, Nghị định 356/2025);
 * answers an association manager only.
 */
export const personalDataContract = {
  /** Contacts and mentors by words of the name, digits of the telephone, or e-mail. `more` were left out. */
  search: call({
    input: z.strictObject({ words: z.string().trim().min(2).max(200) }),
    output: z.strictObject({ found: z.array(foundPersonSchema), more: z.int() }),
  }).orFails<never>(),
  /** Shows everything kept of one person, having noted who looked. */
  open: call({ input: ofPerson, output: personFileSchema }).orFails<PersonNotFound>(),
  /** All of it as a PDF for the person to read, noted as well. */
  export: call({
    input: ofPerson.extend({ language: z.enum(['vi', 'en']) }),
    output: madeFileSchema,
  }).orFails<PersonNotFound>(),
  restrict: call({
    input: ofPerson.extend({ because: z.string().trim().min(2).max(500) }),
    output: personFileSchema,
  }).orFails<PersonNotFound>(),
  /** Names of the contacts of a firm whose data is not to be used. */
  listRestricted: call({
    input: z.strictObject({ firmId: firmIdSchema }),
    output: z.array(z.string()),
  }).orFails<never>(),
  liftRestriction: call({ input: ofPerson, output: personFileSchema }).orFails<PersonNotFound>(),
  /**
   * Takes the person out of this laptop at once and for good, and, for a contact the city knows, asks
   * the city and every laptop of the association to do the same.
   */
  erase: call({
    input: ofPerson.extend({ askedOn: z.iso.date() }),
    output: erasureSchema,
  }).orFails<PersonNotFound>(),
  /** Newest first. */
  listErasures: call({ input: z.void(), output: z.array(erasureSchema) }).orFails<never>(),
  /** The register of requests: open ones first, by the day they are due. */
  listRequests: call({ input: z.void(), output: z.array(personalRequestSchema) }).orFails<never>(),
  addRequest: call({ input: newRequestSchema, output: personalRequestSchema }).orFails<never>(),
  answerRequest: call({
    input: z.strictObject({
      requestId: z.uuid(),
      answeredOn: z.iso.date(),
      words: z.string().trim().min(2).max(2000),
    }),
    output: personalRequestSchema,
  }).orFails<RequestNotOpen>(),
}
