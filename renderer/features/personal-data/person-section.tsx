import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useState } from 'react'

import type { Person, PersonFile } from '#shared/domain/personal-data/person.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FactLine, FactList } from '../../ui/fact-list.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { PersonActions } from './person-actions.tsx'
import classes from './personal-data.module.css'
import { useOpenPerson } from './use-kept-people.ts'

type PersonProps = {
  readonly person: Person
  /** True when the person is there no longer. */
  readonly onLeave: (erased: boolean) => void
}

/** Everything kept of one person, and what can be done with it. */
export function PersonSection({ person, onLeave }: PersonProps) {
  const { personalData: text } = useText()
  const { mutate, data: opened, error } = useOpenPerson()
  const [changed, setChanged] = useState<PersonFile | null>(null)
  useEffect(() => mutate(person), [mutate, person])
  const file = changed ?? opened
  const back = (
    <QuietButton
      leftSection={<IconArrowLeft aria-hidden size="1.25rem" />}
      onClick={() => onLeave(false)}
    >
      {text.person.back}
    </QuietButton>
  )
  if (error) {
    return (
      <Section title={text.search.title} actions={back}>
        <FailureNotice error={error} />
      </Section>
    )
  }
  if (!file) return <Loading />
  return (
    <Section title={file.found.name} lead={text.person.lead} actions={back}>
      <div className={classes.stack}>
        <PersonFacts file={file} />
        <Places file={file} />
        <PersonActions file={file} onChanged={setChanged} onErased={() => onLeave(true)} />
        <Looks file={file} />
      </div>
    </Section>
  )
}

function PersonFacts({ file: { found } }: { readonly file: PersonFile }) {
  const { search, person: text } = useText().personalData
  return (
    <FactList unknown={text.unknown}>
      <FactLine name={search.kind}>{search.kinds[found.person.kind]}</FactLine>
      <FactLine name={search.belongsTo}>{found.belongsTo}</FactLine>
      <FactLine name={text.title}>{found.title}</FactLine>
      <FactLine name={search.phone}>{found.phone}</FactLine>
      <FactLine name={search.email}>{found.email}</FactLine>
    </FactList>
  )
}

function Places({ file }: { readonly file: PersonFile }) {
  const { person: text } = useText().personalData
  const format = useFormat()
  return (
    <div className={classes.part}>
      <h3>{text.places}</h3>
      <DataTable
        label={text.places}
        rows={file.places}
        rowKey={({ place, stays }) => `${place} ${stays ?? ''}`}
        columns={[
          { key: 'place', title: text.place, cell: ({ place }) => text.placeNames[place] },
          {
            key: 'count',
            title: text.count,
            figure: true,
            cell: ({ count }) => format.integer(count),
          },
          {
            key: 'erased',
            title: text.whenErased,
            cell: ({ stays }) => (stays === null ? text.goes : text.stays[stays]),
          },
        ]}
      />
      <p className="nb-soft">{text.backups}</p>
    </div>
  )
}

function Looks({ file }: { readonly file: PersonFile }) {
  const { person: text } = useText().personalData
  const format = useFormat()
  return (
    <div className={classes.part}>
      <h3>{text.looks}</h3>
      <ul className={classes.lines}>
        {file.looks.map((look) => (
          <li key={`${look.at} ${look.what}`}>
            {text.lookLine(text.look[look.what], look.by, format.dateTime(look.at))}
          </li>
        ))}
      </ul>
    </div>
  )
}
