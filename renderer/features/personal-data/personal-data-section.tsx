import { useRef, useState } from 'react'
import { useLocation } from 'react-router'

import type { Person } from '#shared/domain/personal-data/person.ts'

import { useWorkspaceStatus } from '../../client/use-workspace-status.ts'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ErasuresSection } from './erasures-section.tsx'
import { OpenRequests } from './open-requests.tsx'
import { PersonSection } from './person-section.tsx'
import classes from './personal-data.module.css'
import { RequestsSection } from './requests-section.tsx'
import { SearchSection } from './search-section.tsx'

/** Everything that is kept of people and what they may ask for, in one place. */
export function PersonalDataSection() {
  const { personalData: text } = useText()
  const { data: status } = useWorkspaceStatus()
  const sought = nameIn(useLocation().state)
  const [typed, setTyped] = useState(sought)
  const [words, setWords] = useState(sought)
  const [person, setPerson] = useState<{ readonly who: Person; readonly name: string } | null>(null)
  const [erased, setErased] = useState<string | null>(null)
  const top = useRef<HTMLDivElement>(null)
  if (status?.state !== 'open') return null
  if (status.profile.role !== 'association-manager') {
    return <Notice tone="info">{text.onlyManager}</Notice>
  }
  const search = (name: string) => {
    setTyped(name)
    setWords(name)
    setErased(null)
    setPerson(null)
  }
  const leave = (isErased: boolean) => {
    if (isErased) search('')
    setErased(isErased && person ? person.name : null)
    setPerson(null)
  }
  return (
    <div ref={top} className={classes.stack}>
      {erased === null ? null : (
        <>
          <Notice tone="done">{text.erasures.done}</Notice>
          <OpenRequests name={erased} done={['erase']} />
        </>
      )}
      {person === null ? (
        <SearchSection
          typed={typed}
          onType={setTyped}
          words={words}
          onSearch={search}
          onOpen={(who, name) => setPerson({ who, name })}
        />
      ) : (
        <PersonSection person={person.who} onLeave={leave} />
      )}
      <RequestsSection
        onFind={(name) => {
          search(name)
          top.current?.scrollIntoView({ block: 'start' })
        }}
      />
      <ErasuresSection />
    </div>
  )
}

/** The name that a link asked for; kept out of the address, which a browser remembers. */
function nameIn(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('personName' in state)) return ''
  return typeof state.personName === 'string' ? state.personName : ''
}
