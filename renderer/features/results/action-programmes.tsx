import { Checkbox } from '@mantine/core'

import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './action-programmes.module.css'

/** Support programmes matched to one step, each with how far it was verified; ticked ones go with it. */
export function ActionProgrammes(props: {
  readonly matches: readonly ProgrammeMatch[]
  /** Ids of programmes. */
  readonly picked: readonly string[]
  readonly canEdit: boolean
  readonly onChange: (programmeIds: readonly string[]) => void
}) {
  const { results } = useText()
  const { matches, picked, onChange } = props
  const toggle = (id: string) =>
    onChange(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>{results.attachCount(picked.length)}</summary>
      {matches.length === 0 ? <p>{results.nothingToAttach}</p> : null}
      <ul className={classes.list} aria-label={results.attach}>
        {matches.map((match) => (
          <li key={match.programme.id}>
            <Checkbox
              size="md"
              disabled={!props.canEdit}
              checked={picked.includes(match.programme.id)}
              onChange={() => toggle(match.programme.id)}
              label={<ProgrammeWords match={match} />}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

function ProgrammeWords(props: { readonly match: ProgrammeMatch }) {
  const { results } = useText()
  const format = useFormat()
  const { programme, size } = props.match
  return (
    <span className={classes.words}>
      <span>{programme.name}</span>
      <span className={classes.marks}>
        <StateBadge tone={programme.verification === 'read' ? 'neutral' : 'attention'}>
          {results.verification[programme.verification]}
        </StateBadge>
        <span className="nb-soft">{results.checkValidity(format.date(programme.listedOn))}</span>
        {size === 'open' || size === 'fits' ? null : (
          <StateBadge tone="attention">{results.size[size]}</StateBadge>
        )}
      </span>
    </span>
  )
}
