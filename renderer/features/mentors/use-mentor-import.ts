import { useQuery } from '@tanstack/react-query'

import type { MentorImportChoices, MentorImportId } from '#shared/domain/mentors/mentor-import.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useTableImport } from '../../table-import/use-table-import.ts'
import type { Decisions } from './count-decisions.ts'
import { useMentorChange } from './use-mentors.ts'

const noChoices: MentorImportChoices = {
  sheet: null,
  headerRow: null,
  fields: null,
  encoding: null,
}

/** From a chosen file over its preview to the stored mentors. */
export function useMentorImport() {
  const { mentorImports } = useAppClient()
  return useTableImport({
    noChoices,
    preview: ({ name: fileName, bytes }, choices) =>
      mentorImports.preview({ fileName, bytes, choices }),
    // A row that came to look like somebody since it was shown is added: nobody is lost unasked.
    apply: (previewId, { choices, otherwise }: Decisions) =>
      mentorImports.apply({
        previewId,
        choices: { ...choices },
        otherwise: otherwise ?? 'add',
      }),
    cancel: () => mentorImports.cancel(),
    changes: 'mentors',
  })
}

export function usePastMentorImports() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'imports'],
    queryFn: async () => valueOrThrow(await app.mentorImports.list()),
  })
}

export function useUndoMentorImport() {
  const app = useAppClient()
  return useMentorChange((importId: MentorImportId) => app.mentorImports.undo({ importId }))
}
