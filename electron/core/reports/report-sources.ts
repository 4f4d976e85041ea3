import type { Surroundings } from '#core/surroundings.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

/** What a report is read from: the use cases a window would call, and the folder with the fonts. */
export type ReportSources = {
  readonly handlers: {
    readonly firms: Pick<AppHandlers['firms'], 'get'>
    readonly assessments: Pick<AppHandlers['assessments'], 'get' | 'history'>
    readonly evidence: Pick<AppHandlers['evidence'], 'list'>
    readonly signOffs: Pick<AppHandlers['signOffs'], 'list'>
    readonly instruments: Pick<AppHandlers['instruments'], 'list'>
    readonly reference: Pick<AppHandlers['reference'], 'lists'>
  }
  readonly profile: () => WorkspaceProfile
  readonly surroundings: Pick<Surroundings, 'now'>
  readonly resourcesFolder: string
}
