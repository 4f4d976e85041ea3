import { useMutation } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useMentorChange } from './use-mentors.ts'

export function useExportRoster() {
  const { mentorExports } = useAppClient()
  return useMutation({
    mutationFn: async (wanted: Parameters<typeof mentorExports.roster>[0]) =>
      valueOrThrow(await mentorExports.roster(wanted)),
  })
}

/** A look at restricted fields is noted, so what shows the looks is read anew. */
export function useExportProfile() {
  const { mentorExports } = useAppClient()
  return useMentorChange(mentorExports.profile)
}

export function useExportHours() {
  const { mentorExports } = useAppClient()
  return useMentorChange(mentorExports.hours)
}
