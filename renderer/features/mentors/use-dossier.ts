import { useQuery } from '@tanstack/react-query'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useMentorChange } from './use-mentors.ts'

export function useDossierCalls() {
  const { mentorDossiers } = useAppClient()
  return {
    move: useMentorChange(mentorDossiers.move),
    giveConsent: useMentorChange(mentorDossiers.giveConsent),
    withdrawConsent: useMentorChange(mentorDossiers.withdrawConsent),
    setPhoto: useMentorChange(mentorDossiers.setPhoto),
    linkPerson: useMentorChange(mentorDossiers.linkPerson),
  }
}

export function usePhoto(mentorId: MentorId, sha256: string | null) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'photo', mentorId, sha256],
    enabled: sha256 !== null,
    queryFn: async () => valueOrThrow(await app.mentorDossiers.photo({ mentorId })),
  })
}

export function useDocuments(mentorId: MentorId) {
  const { mentorDossiers } = useAppClient()
  const list = useQuery({
    queryKey: ['mentors', 'documents', mentorId],
    queryFn: async () => valueOrThrow(await mentorDossiers.listDocuments({ mentorId })),
  })
  return {
    list,
    add: useMentorChange(mentorDossiers.addDocument),
    remove: useMentorChange(mentorDossiers.removeDocument),
    open: useMentorChange(mentorDossiers.openDocument),
  }
}

export function useWork(mentorId: MentorId) {
  const { mentorDossiers } = useAppClient()
  const list = useQuery({
    queryKey: ['mentors', 'work', mentorId],
    queryFn: async () => valueOrThrow(await mentorDossiers.listWork({ mentorId })),
  })
  return {
    list,
    add: useMentorChange(mentorDossiers.addWork),
    count: useMentorChange(mentorDossiers.countVisits),
    remove: useMentorChange(mentorDossiers.removeWork),
  }
}

export function useVisits(mentorId: MentorId) {
  const { mentorDossiers } = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'visits', mentorId],
    staleTime: 0,
    queryFn: async () => valueOrThrow(await mentorDossiers.listVisits({ mentorId })),
  })
}

export function usePeople() {
  const { mentorDossiers } = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'people'],
    queryFn: async () => valueOrThrow(await mentorDossiers.listPeople()),
  })
}

export function useRestricted(mentorId: MentorId) {
  const { mentorDossiers } = useAppClient()
  const looks = useQuery({
    queryKey: ['mentors', 'looks', mentorId],
    queryFn: async () => valueOrThrow(await mentorDossiers.looks({ mentorId })),
  })
  return {
    looks,
    // A change of its own, since looking leaves a trace; nothing keeps what it showed.
    look: useMentorChange(mentorDossiers.lookAtRestricted),
    change: useMentorChange(mentorDossiers.changeRestricted),
  }
}
