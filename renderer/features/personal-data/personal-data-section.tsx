import { useState } from 'react'

import type { Person } from '#shared/domain/personal-data/person.ts'

import { useWorkspaceStatus } from '../../client/use-workspace-status.ts'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ErasuresSection } from './erasures-section.tsx'
import { PersonSection } from './person-section.tsx'
import classes from './personal-data.module.css'
import { RequestsSection } from './requests-section.tsx'
import { SearchSection } from './search-section.tsx'

/** Everything that is kept of people and what they may ask for, in one place. */
export function PersonalDataSection() {
  const { personalData: text } = useText()
  const { data: status } = useWorkspaceStatus()
  const [words, setWords] = useState('')
  const [person, setPerson] = useState<Person | null>(null)
  const [isErased, setIsErased] = useState(false)
  if (status?.state !== 'open') return null
  if (status.profile.role !== 'association-manager') {
    return <Notice tone="info">{text.onlyManager}</Notice>
  }
  const leave = (erased: boolean) => {
    setPerson(null)
    setIsErased(erased)
    if (erased) setWords('')
  }
  return (
    <div className={classes.stack}>
      {isErased ? <Notice tone="done">{text.erasures.done}</Notice> : null}
      {person === null ? (
        <SearchSection
          words={words}
          onSearch={(sought) => {
            setWords(sought)
            setIsErased(false)
          }}
          onOpen={setPerson}
        />
      ) : (
        <PersonSection person={person} onLeave={leave} />
      )}
      <RequestsSection />
      <ErasuresSection />
    </div>
  )
}
