import { IconUserSearch } from '@tabler/icons-react'
import type { SyntheticEvent } from 'react'

import type { FoundPerson, Person } from '#shared/domain/personal-data/person.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './personal-data.module.css'
import { usePeople } from './use-kept-people.ts'

type SearchProps = {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** What was asked for last. */
  readonly words: string
  readonly onSearch: (words: string) => void
  readonly onOpen: (person: Person, name: string) => void
}

/** One search over contacts and mentors. */
export function SearchSection({ typed, onType, words, onSearch, onOpen }: SearchProps) {
  const { search: text } = useText().personalData
  const format = useFormat()
  const { data, error } = usePeople(words)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }
  return (
    <Section title={text.title} lead={text.lead}>
      <form className={classes.row} role="search" onSubmit={submit}>
        <TextField
          className={classes.wide ?? ''}
          label={text.label}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <PrimaryButton type="submit" disabled={typed.trim().length < 2}>
          {text.submit}
        </PrimaryButton>
      </form>
      {error ? <FailureNotice error={error} /> : null}
      {data?.found.length === 0 ? (
        <EmptyState icon={IconUserSearch} title={text.none}>
          {text.noneExplained}
        </EmptyState>
      ) : null}
      {data && data.found.length > 0 ? <FoundTable found={data.found} onOpen={onOpen} /> : null}
      {data && data.more > 0 ? <p>{text.more(format.integer(data.more))}</p> : null}
    </Section>
  )
}

function FoundTable(props: {
  readonly found: readonly FoundPerson[]
  readonly onOpen: (person: Person, name: string) => void
}) {
  const { search: text } = useText().personalData
  return (
    <DataTable
      label={text.results}
      rows={props.found}
      rowKey={({ person, name }) =>
        person.kind === 'mentor' ? person.mentorId : `${person.firmId} ${name}`
      }
      columns={[
        {
          key: 'name',
          title: text.name,
          cell: ({ name, isRestricted }) => (
            <>
              {name}{' '}
              {isRestricted ? <StateBadge tone="attention">{text.restricted}</StateBadge> : null}
            </>
          ),
        },
        { key: 'kind', title: text.kind, cell: ({ person }) => text.kinds[person.kind] },
        { key: 'of', title: text.belongsTo, cell: ({ belongsTo }) => belongsTo },
        { key: 'phone', title: text.phone, cell: ({ phone }) => phone },
        { key: 'email', title: text.email, cell: ({ email }) => email },
        {
          key: 'open',
          title: <span className="nb-read-only-aloud">{text.open}</span>,
          cell: ({ person, name }) => (
            <QuietButton aria-label={text.openOf(name)} onClick={() => props.onOpen(person, name)}>
              {text.open}
            </QuietButton>
          ),
        },
      ]}
    />
  )
}
