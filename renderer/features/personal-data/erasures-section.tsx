import type { Erasure } from '#shared/domain/personal-data/erasure.ts'
import type { PlaceCount } from '#shared/domain/personal-data/person.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './personal-data.module.css'
import { useErasures } from './use-kept-people.ts'

/** What was erased, without a name: what went, what stays, who else was told. */
export function ErasuresSection() {
  const { erasures: text } = useText().personalData
  const format = useFormat()
  const { data: erasures, error } = useErasures()
  return (
    <Section title={text.title} lead={text.lead}>
      {error ? <FailureNotice error={error} /> : null}
      {erasures?.length === 0 ? <p className="nb-soft">{text.none}</p> : null}
      {erasures && erasures.length > 0 ? (
        <DataTable
          label={text.title}
          rows={erasures}
          rowKey={({ erasureId }) => erasureId}
          columns={[
            { key: 'who', title: text.who, cell: (erasure) => <Who erasure={erasure} /> },
            { key: 'asked', title: text.askedOn, cell: ({ askedOn }) => format.date(askedOn) },
            { key: 'at', title: text.erasedAt, cell: ({ erasedAt }) => format.dateTime(erasedAt) },
            {
              key: 'removed',
              title: text.removed,
              cell: ({ removed }) => <PlaceLines places={removed} />,
            },
            { key: 'left', title: text.left, cell: ({ left }) => <PlaceLines places={left} /> },
            { key: 'told', title: text.told, cell: ({ told }) => text.toldWords[told] },
          ]}
        />
      ) : null}
    </Section>
  )
}

function Who({ erasure: { kind, firmName, origin } }: { readonly erasure: Erasure }) {
  const { erasures: text } = useText().personalData
  const who =
    kind === 'mentor' ? text.mentor : firmName === null ? text.contact : text.contactOf(firmName)
  return origin === 'city' ? `${who} (${text.byCity})` : who
}

function PlaceLines({ places }: { readonly places: readonly PlaceCount[] }) {
  const { erasures: text, person } = useText().personalData
  const format = useFormat()
  if (places.length === 0) return text.nothing
  return (
    <ul className={classes.lines}>
      {places.map(({ place, count, stays }) => (
        <li key={`${place} ${stays ?? ''}`}>
          {text.placeLine(person.placeNames[place], format.integer(count))}
        </li>
      ))}
    </ul>
  )
}
