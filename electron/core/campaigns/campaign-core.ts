import type { FirmCore } from '#core/firms/firm-core.ts'
import type { ReadDb } from '#core/database/schema.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { AssignableMentor } from '#shared/domain/campaigns/assignable-mentor.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

/** A mentor of the roster who may be given firms; what they have at hand is counted here. */
export type MentorOfRoster = Omit<AssignableMentor, 'load'>

/** What every use case of this folder works with. */
export type CampaignCore = {
  readonly firms: FirmCore
  readonly profile: () => WorkspaceProfile
  readonly resourcesFolder: string
  readonly shelf: InstrumentShelf
  /**
   * All of them, or those of the ids. Given from outside, so that campaigns know nothing of how the
   * roster is kept.
   */
  readonly listMentors: (
    db: ReadDb,
    mentorIds: readonly string[] | null,
  ) => Promise<readonly MentorOfRoster[]>
  /** How many may be given firms. */
  readonly countMentors: (db: ReadDb) => Promise<number>
  /** Names by id, of whoever is or was on the roster. */
  readonly nameMentors: (
    db: ReadDb,
    mentorIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>
  /** The same for whoever has to choose among them: namesakes are told apart. */
  readonly nameMentorsApart: CampaignCore['nameMentors']
}
