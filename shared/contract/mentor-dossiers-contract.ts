import { z } from 'zod'

import {
  documentIdSchema,
  mentorDocumentSchema,
  mentorReminderSchema,
  newDocumentSchema,
} from '#shared/domain/mentors/mentor-document.ts'
import type {
  MentorNotFound,
  MentorStepRefused,
  PersonTaken,
} from '#shared/domain/mentors/mentor-failures.ts'
import { mentorConsentSchema } from '#shared/domain/mentors/mentor-consent.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import {
  mentorLookSchema,
  mentorRestrictedSchema,
} from '#shared/domain/mentors/mentor-restricted.ts'
import { mentorVisitSchema } from '#shared/domain/mentors/mentor-visit.ts'
import { mentorStepSchema } from '#shared/domain/mentors/mentor-status.ts'
import {
  countedVisitSchema,
  mentorWorkSchema,
  newWorkSchema,
  workIdSchema,
} from '#shared/domain/mentors/mentor-work.ts'
import { mentorSchema } from '#shared/domain/mentors/mentor.ts'

import type { EvidenceDamaged, EvidenceNotFound, EvidenceRefused } from './assessments-contract.ts'
import { call } from './call.ts'
import { bytesSchema, madeFileSchema } from './file-schema.ts'

const ofMentor = z.strictObject({ mentorId: mentorIdSchema })
const pickedFileSchema = z.strictObject({ fileName: z.string().max(300), bytes: bytesSchema })

/** This visit is not the mentor’s, was counted before, has no day or its assessment is not approved. */
export type VisitNotToCount = {
  readonly code: 'mentor/visit-not-to-count'
  readonly recordId: string
}

/** What belongs to a mentor besides the details; answers an association manager only. */
export const mentorDossiersContract = {
  /** Moves the dossier one step; only the steps of the state machine exist. */
  move: call({
    input: ofMentor.extend({ step: mentorStepSchema }),
    output: mentorSchema,
  }).orFails<MentorNotFound | MentorStepRefused>(),

  /** Shows restricted fields and the consent; the look is noted before it is answered. */
  lookAtRestricted: call({
    input: ofMentor,
    output: z.strictObject({
      restricted: mentorRestrictedSchema,
      consent: mentorConsentSchema.nullable(),
    }),
  }).orFails<MentorNotFound>(),
  changeRestricted: call({
    input: ofMentor.extend({ restricted: mentorRestrictedSchema }),
    output: z.void(),
  }).orFails<MentorNotFound>(),
  /** Who looked at what, newest first. */
  looks: call({ input: ofMentor, output: z.array(mentorLookSchema) }).orFails<never>(),

  giveConsent: call({
    input: ofMentor.extend({
      consent: mentorConsentSchema.pick({ scopes: true, givenOn: true, version: true }),
    }),
    output: mentorSchema,
  }).orFails<MentorNotFound>(),
  /** Keeps what was agreed to, with the day it ended. */
  withdrawConsent: call({
    input: ofMentor.extend({ withdrawnOn: z.iso.date(), note: z.string().max(1000) }),
    output: mentorSchema,
  }).orFails<MentorNotFound>(),

  listDocuments: call({ input: ofMentor, output: z.array(mentorDocumentSchema) }).orFails<never>(),
  addDocument: call({
    input: ofMentor.extend({ document: newDocumentSchema, file: pickedFileSchema.nullable() }),
    output: mentorDocumentSchema,
  }).orFails<MentorNotFound | EvidenceRefused>(),
  /** The row goes, the file stays: every backup finds what it refers to. */
  removeDocument: call({
    input: ofMentor.extend({ documentId: documentIdSchema }),
    output: z.void(),
  }).orFails<MentorNotFound>(),
  /** The look is noted before the file is answered. */
  openDocument: call({
    input: ofMentor.extend({ documentId: documentIdSchema }),
    output: madeFileSchema,
  }).orFails<EvidenceNotFound | EvidenceDamaged>(),
  /** Of all mentors, what has ended or ends within so many days; soonest first, at most 50. */
  reminders: call({
    input: z.strictObject({ days: z.int().min(0).max(366) }),
    output: z.array(mentorReminderSchema),
  }).orFails<never>(),

  /** A photograph without its metadata; null takes it away. */
  setPhoto: call({
    input: ofMentor.extend({ file: pickedFileSchema.nullable() }),
    output: mentorSchema,
  }).orFails<MentorNotFound | EvidenceRefused>(),
  photo: call({ input: ofMentor, output: madeFileSchema.nullable() }).orFails<EvidenceDamaged>(),

  /** Assessments that came from the mentor's devices, the latest visit first. */
  listVisits: call({ input: ofMentor, output: z.array(mentorVisitSchema) }).orFails<never>(),
  listWork: call({ input: ofMentor, output: z.array(mentorWorkSchema) }).orFails<never>(),
  addWork: call({
    input: ofMentor.extend({ work: newWorkSchema }),
    output: mentorWorkSchema,
  }).orFails<MentorNotFound>(),
  /** Counts visits of approved assessments, all or none; `what` says in words what was done. */
  countVisits: call({
    input: ofMentor.extend({
      what: newWorkSchema.shape.what,
      visits: z.array(countedVisitSchema).min(1).max(500),
    }),
    output: z.array(mentorWorkSchema),
  }).orFails<MentorNotFound | VisitNotToCount>(),
  removeWork: call({
    input: ofMentor.extend({ workId: workIdSchema }),
    output: z.void(),
  }).orFails<MentorNotFound>(),

  /** Mentors whose devices this laptop knows, with the mentor of the roster each is linked to. */
  listPeople: call({
    input: z.void(),
    output: z.array(
      z.strictObject({ userId: z.uuid(), name: z.string(), mentorId: mentorIdSchema.nullable() }),
    ),
  }).orFails<never>(),
  /** Says which person of a device this mentor is; null takes the link away. */
  linkPerson: call({
    input: ofMentor.extend({ userId: z.uuid().nullable() }),
    output: mentorSchema,
  }).orFails<MentorNotFound | PersonTaken>(),
}
