import { Select } from '@mantine/core'

import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './dossier.module.css'
import { useDossierCalls, usePeople } from './use-dossier.ts'

/** Which person of an enrolled device this mentor is. */
export function DeviceSection({ mentor }: { readonly mentor: Mentor }) {
  const { device: words } = useText().mentorDossier
  const { data: people = [] } = usePeople()
  const { linkPerson } = useDossierCalls()
  const failure = linkPerson.data?.ok === false ? linkPerson.data.failure : null
  const isOther = (mentorId: string | null) => mentorId !== null && mentorId !== mentor.id
  return (
    <Section title={words.title} lead={words.lead}>
      {people.length === 0 && mentor.userId === null ? (
        <p className="nb-soft">{words.nobody}</p>
      ) : (
        <div className={styles.fields}>
          <Select
            label={words.label}
            placeholder={words.none}
            clearable
            data={people.map(({ userId, name, mentorId }) => ({
              value: userId,
              label: isOther(mentorId) ? words.ofOther(name) : name,
              disabled: isOther(mentorId),
            }))}
            value={mentor.userId}
            onChange={(userId) => linkPerson.mutate({ mentorId: mentor.id, userId })}
          />
        </div>
      )}
      {failure?.code === 'mentor/person-taken' && <p role="alert">{words.taken(failure.name)}</p>}
    </Section>
  )
}
