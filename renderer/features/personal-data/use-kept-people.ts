import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { AppClient } from '#shared/contract/app-contract.ts'
import type { Person } from '#shared/domain/personal-data/person.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useLanguage } from '../../text/text-context.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'

const personalDataKey = ['personal-data'] as const

type Client = AppClient['personalData']

export function usePeople(words: string) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...personalDataKey, 'search', words],
    queryFn: async () => valueOrThrow(await app.personalData.search({ words })),
    enabled: words.length >= 2,
    staleTime: 0,
  })
}

/** Opening is noted: it is a mutation, and asked for once. */
export function useOpenPerson() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (person: Person) => valueOrThrow(await app.personalData.open({ person })),
  })
}

/** Restricts with a reason; null lifts. Answers what the person's page shows now. */
export function useRestriction(person: Person) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (because: string | null) =>
      valueOrThrow(
        because === null
          ? await app.personalData.liftRestriction({ person })
          : await app.personalData.restrict({ person, because }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: personalDataKey }),
  })
}

export function useExportPerson(person: Person) {
  const app = useAppClient()
  const language = useLanguage()
  return useMutation({
    mutationFn: async () =>
      saveMadeFile(valueOrThrow(await app.personalData.export({ person, language }))),
  })
}

/** What the window knew of firms and mentors may show the person still. */
export function useErasePerson() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: Parameters<Client['erase']>[0]) =>
      valueOrThrow(await app.personalData.erase(wanted)),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}

export function useErasures() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...personalDataKey, 'erasures'],
    queryFn: async () => valueOrThrow(await app.personalData.listErasures()),
    staleTime: 0,
  })
}

export function useRequests() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...personalDataKey, 'requests'],
    queryFn: async () => valueOrThrow(await app.personalData.listRequests()),
    staleTime: 0,
  })
}

export function useAddRequest() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (added: Parameters<Client['addRequest']>[0]) =>
      valueOrThrow(await app.personalData.addRequest(added)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: personalDataKey }),
  })
}

export function useAnswerRequest() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (given: Parameters<Client['answerRequest']>[0]) =>
      valueOrThrow(await app.personalData.answerRequest(given)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: personalDataKey }),
  })
}
