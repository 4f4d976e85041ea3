import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { exportHours } from './export-hours.ts'
import { exportProfile } from './export-profile.ts'
import { exportRoster } from './export-roster.ts'
import type { MentorCore } from './mentor-core.ts'

export function mentorExportHandlers(
  core: MentorCore,
  resourcesFolder: string,
): AppHandlers['mentorExports'] {
  return {
    roster: async (wanted) => succeeded(await exportRoster(core, wanted)),
    profile: (wanted) => exportProfile(core, wanted),
    hours: (wanted) => exportHours(core, resourcesFolder, wanted),
  }
}
