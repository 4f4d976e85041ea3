import { z } from 'zod'

import { assignmentIdSchema, becauseSchema } from '#shared/domain/campaigns/assignment.ts'
import {
  campaignBoardSchema,
  campaignRowSchema,
  targetFilterSchema,
  targetRowSchema,
  visitDaySchema,
} from '#shared/domain/campaigns/campaign-board.ts'
import { campaignChangeSchema } from '#shared/domain/campaigns/campaign-change.ts'
import type {
  AssignmentChangedMeanwhile,
  AssignmentNotFound,
  AssignmentStepRefused,
  CampaignChangedMeanwhile,
  CampaignClosed,
  CampaignHasAssignments,
  CampaignNotFound,
  CampaignStepRefused,
  MentorInConflict,
  MentorNotFree,
  NobodyToAssign,
  NothingToUndo,
  MentorNotFreeAgain,
  NotUndoable,
  TooManyFirms,
  TooManyPairs,
  UnknownInstrument,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { campaignMentorSchema } from '#shared/domain/campaigns/campaign-mentor.ts'
import { campaignStepSchema } from '#shared/domain/campaigns/campaign-state.ts'
import {
  campaignDetailsSchema,
  campaignIdSchema,
  campaignSchema,
} from '#shared/domain/campaigns/campaign.ts'
import { mentorCandidateSchema } from '#shared/domain/campaigns/mentor-candidate.ts'
import { pastedListSchema } from '#shared/domain/campaigns/pasted-list.ts'
import { firmFilterSchema, firmIdSchema } from '#shared/domain/firms/firm.ts'

import { call } from './call.ts'
import { madeFileSchema } from './file-schema.ts'

const ofCampaign = z.strictObject({ campaignId: campaignIdSchema })
const ofAssignment = z.strictObject({ assignmentId: assignmentIdSchema, version: z.int() })
const added = z.strictObject({ added: z.int(), already: z.int() })

/** Campaigns (đợt đánh giá) and the firms in them; answers an association manager only. */
export const campaignsContract = {
  list: call({ input: z.void(), output: z.array(campaignRowSchema) }).orFails<never>(),
  get: call({ input: ofCampaign, output: campaignSchema }).orFails<CampaignNotFound>(),
  add: call({ input: campaignDetailsSchema, output: campaignSchema }).orFails<UnknownInstrument>(),
  /** What firms are measured by stays once firms were given out. */
  change: call({
    input: ofCampaign.extend({ version: z.int(), details: campaignDetailsSchema }),
    output: campaignSchema,
  }).orFails<
    | CampaignNotFound
    | CampaignChangedMeanwhile
    | CampaignClosed
    | CampaignHasAssignments
    | UnknownInstrument
  >(),
  move: call({
    input: ofCampaign.extend({ step: campaignStepSchema }),
    output: campaignSchema,
  }).orFails<CampaignNotFound | CampaignStepRefused>(),
  /** Moves the campaign to the bin; `restore` brings it back. */
  remove: call({ input: ofCampaign, output: z.void() }).orFails<
    CampaignNotFound | CampaignHasAssignments
  >(),
  restore: call({ input: ofCampaign, output: z.void() }).orFails<CampaignNotFound>(),
  board: call({ input: ofCampaign, output: campaignBoardSchema }).orFails<CampaignNotFound>(),
  /** One page of the firms by name, with the names of every mentor the page speaks of. */
  targets: call({
    input: ofCampaign.extend({
      filter: targetFilterSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      total: z.int(),
      rows: z.array(targetRowSchema),
      mentorNames: z.record(z.string(), z.string()),
    }),
  }).orFails<never>(),
  /** One of them; null when the campaign has the firm no longer. */
  target: call({
    input: ofCampaign.extend({ firmId: firmIdSchema }),
    output: z.strictObject({
      row: targetRowSchema.nullable(),
      mentorNames: z.record(z.string(), z.string()),
    }),
  }).orFails<never>(),
  /** Adds every firm the filter finds; a campaign holds 20,000 at most. */
  addByFilter: call({
    input: ofCampaign.extend({ filter: firmFilterSchema }),
    output: added,
  }).orFails<CampaignNotFound | CampaignClosed | TooManyFirms>(),
  /** What a pasted list of tax codes would add, with its faults by line; stores nothing. */
  checkCodes: call({
    input: ofCampaign.extend({ text: z.string().max(2_000_000) }),
    output: pastedListSchema,
  }).orFails<never>(),
  addFirms: call({
    input: ofCampaign.extend({ firmIds: z.array(firmIdSchema).max(100_000) }),
    output: added,
  }).orFails<CampaignNotFound | CampaignClosed | TooManyFirms>(),
  /** Takes out those nobody has in hand. */
  removeFirms: call({
    input: ofCampaign.extend({ firmIds: z.array(firmIdSchema).min(1).max(1000) }),
    output: z.strictObject({ removed: z.int() }),
  }).orFails<CampaignNotFound>(),
}

const summary = z.strictObject({ proposed: z.int(), unplaced: z.int() })

/** Who goes to which firm; answers an association manager only. */
export const assignmentsContract = {
  /** Solves as a whole for every firm nobody has in hand; and how many proposals rest on too little. */
  propose: call({
    input: ofCampaign,
    output: summary.extend({ unknownSector: z.int(), unknownPlace: z.int() }),
  }).orFails<CampaignNotFound | CampaignClosed | NobodyToAssign | TooManyPairs>(),
  acceptAll: call({
    input: ofCampaign,
    /** `outdated`: proposals that hold no longer; their firms have nobody again. */
    output: z.strictObject({ accepted: z.int(), outdated: z.int() }),
  }).orFails<CampaignNotFound | CampaignClosed>(),
  /** The sixty best of who else could go by name, those who cannot last. */
  candidates: call({
    input: z.strictObject({ assignmentId: assignmentIdSchema, text: z.string().max(200) }),
    output: z.array(mentorCandidateSchema),
  }).orFails<AssignmentNotFound>(),
  changeMentor: call({
    input: ofAssignment.extend({
      leadMentorId: z.string(),
      coMentorId: z.string().nullable(),
      because: becauseSchema,
    }),
    output: z.void(),
  }).orFails<
    | AssignmentNotFound
    | CampaignClosed
    | AssignmentChangedMeanwhile
    | AssignmentStepRefused
    | MentorInConflict
    | MentorNotFree
  >(),
  planVisit: call({
    input: ofAssignment
      .extend({ visitOn: z.iso.date().nullable(), dueOn: z.iso.date() })
      .refine(({ visitOn, dueOn }) => visitOn === null || visitOn <= dueOn),
    output: z.void(),
  }).orFails<
    AssignmentNotFound | AssignmentChangedMeanwhile | AssignmentStepRefused | CampaignClosed
  >(),
  withdraw: call({
    input: ofAssignment.extend({ because: becauseSchema }),
    output: z.void(),
  }).orFails<
    AssignmentNotFound | AssignmentChangedMeanwhile | AssignmentStepRefused | CampaignClosed
  >(),
  /** The mentors with firms of the campaign, and those taken out of it. */
  loads: call({
    input: ofCampaign,
    output: z.array(campaignMentorSchema),
  }).orFails<CampaignNotFound>(),
  /** Takes a mentor out and proposes others for the firms that are left; nobody else is moved. */
  rebalance: call({
    input: ofCampaign.extend({ mentorId: z.string(), because: becauseSchema }),
    output: summary,
  }).orFails<CampaignNotFound | CampaignClosed>(),
  takeBack: call({
    input: ofCampaign.extend({ mentorId: z.string() }),
    output: z.void(),
  }).orFails<CampaignNotFound>(),
  /** The newest change that can still be undone; null when there is none. */
  lastChange: call({
    input: ofCampaign,
    output: campaignChangeSchema.nullable(),
  }).orFails<never>(),
  undo: call({ input: ofCampaign, output: campaignChangeSchema }).orFails<
    CampaignNotFound | NothingToUndo | NotUndoable | MentorNotFreeAgain | CampaignClosed
  >(),
}

const language = z.enum(['vi', 'en'])
const ofSomeVisits = ofCampaign.extend({ mentorId: z.string().nullable() })
const ofVisits = ofSomeVisits.extend({ language })

/** Where mentors go and what is taken along: calendars, routes, sheets. Null for all mentors, or all days. */
export const visitsContract = {
  /** Whoever goes somewhere, as lead or along, by name, and to how many firms. */
  mentors: call({
    input: ofCampaign,
    output: z.array(z.strictObject({ mentorId: z.string(), name: z.string(), count: z.int() })),
  }).orFails<never>(),
  /** Days on which somebody goes somewhere, and to how many firms; visits without a day last. */
  days: call({
    input: ofSomeVisits,
    output: z.array(z.strictObject({ day: visitDaySchema, count: z.int() })),
  }).orFails<never>(),
  /** One page of the visits by day, then by mentor; those without a day last. */
  list: call({
    input: ofSomeVisits.extend({
      day: visitDaySchema.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      total: z.int(),
      rows: z.array(targetRowSchema),
      mentorNames: z.record(z.string(), z.string()),
    }),
  }).orFails<never>(),
  /** RFC 5545, one event for each planned visit. */
  calendar: call({ input: ofVisits, output: madeFileSchema }).orFails<CampaignNotFound>(),
  /** The firms of a day in the order to go to them, as PDF. */
  route: call({
    input: ofVisits.extend({ day: z.iso.date() }),
    output: madeFileSchema,
  }).orFails<CampaignNotFound>(),
  /** A page for each visit, as PDF. */
  sheets: call({
    input: ofVisits.extend({ day: visitDaySchema.nullable() }),
    output: madeFileSchema,
  }).orFails<CampaignNotFound>(),
}
