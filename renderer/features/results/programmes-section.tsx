import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './programmes-section.module.css'
import { useProgrammes } from './use-programmes.ts'
import type { ResultParts } from './use-result.ts'

/** Support programmes that may help where the firm is weak; none is a promise. */
export function ProgrammesSection(props: {
  readonly parts: ResultParts
  readonly result: Evaluation
}) {
  const { results } = useText()
  const matches = useProgrammes(props.parts, props.result)
  return (
    <Section title={results.programmes} lead={results.programmesLead}>
      {matches.length === 0 ? <p>{results.noProgrammes}</p> : null}
      <ul className={classes.list}>
        {matches.map((match) => (
          <Programme
            key={match.programme.id}
            match={match}
            groups={props.parts.instrument.groups}
          />
        ))}
      </ul>
    </Section>
  )
}

function Programme(props: {
  readonly match: ProgrammeMatch
  readonly groups: InstrumentDefinition['groups']
}) {
  const { results } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { programme, weakGroups, pickedGroups, size } = props.match
  const helped = new Set([...pickedGroups, ...weakGroups])
  const groups = props.groups
    .filter(({ code }) => helped.has(code))
    .map(({ code, name }) => `${code} · ${name[language]}`)
  return (
    <li className={classes.programme}>
      <h3>{programme.name}</h3>
      <p>{programme.support}</p>
      <p className="nb-soft">
        {results.forWhom}: {programme.eligible}
      </p>
      <p className="nb-soft">
        {results.legalDocument}: {programme.legalDocument}
      </p>
      {groups.length === 0 ? null : (
        <p className="nb-soft">
          {results.helpsGroups}: {groups.join('; ')}
        </p>
      )}
      <div className={classes.marks}>
        {props.match.isPicked ? (
          <StateBadge tone="done">{results.programmeAttached}</StateBadge>
        ) : null}
        <StateBadge tone={programme.verification === 'read' ? 'neutral' : 'attention'}>
          {results.verification[programme.verification]}
        </StateBadge>
        <StateBadge tone="attention">
          {results.checkValidity(format.date(programme.listedOn))}
        </StateBadge>
        {size === 'open' ? null : (
          <StateBadge tone={size === 'fits' ? 'done' : 'attention'}>
            {results.size[size]}
          </StateBadge>
        )}
      </div>
    </li>
  )
}
