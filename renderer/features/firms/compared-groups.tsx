import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { groupColour } from '../../ui/tokens.ts'
import { hasChanged, type ComparedGroup, type ComparedPoints } from './compare-evaluations.ts'
import styles from './comparison.module.css'
import { Difference } from './difference.tsx'
import { useRangeWords } from './use-range-words.ts'

/** Every criterion under its group, the points of both and how far they moved. */
export function ComparedGroups(props: {
  readonly instrument: InstrumentDefinition
  readonly groups: readonly ComparedGroup[]
  readonly labels: readonly [string, string]
  readonly onlyChanged: boolean
}) {
  const { comparison } = useText().firmPage
  const { instrument, onlyChanged } = props
  const groups = props.groups
    .map((group, order) => ({
      ...group,
      order,
      criteria: group.criteria.filter(({ points }) => !onlyChanged || hasChanged(points)),
    }))
    .filter(({ criteria }) => criteria.length > 0)
  if (groups.length === 0) return <p>{comparison.noneChanged}</p>

  return (
    <div className={styles.scroll} role="region" aria-label={comparison.criteria} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{comparison.criterion}</th>
            <th scope="col" className="nb-figure">
              {props.labels[0]}
            </th>
            <th scope="col" className="nb-figure">
              {props.labels[1]}
            </th>
            <th scope="col" className="nb-figure">
              {comparison.difference}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows key={group.code} group={group} order={group.order} instrument={instrument} />
        ))}
      </table>
    </div>
  )
}

function GroupRows(props: {
  readonly group: ComparedGroup
  readonly order: number
  readonly instrument: InstrumentDefinition
}) {
  const language = useLanguage()
  const { group, instrument } = props
  const name = instrument.groups.find(({ code }) => code === group.code)?.name[language]
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup">
          <span
            aria-hidden
            className={styles.groupMark}
            style={{ background: groupColour(group.code, props.order) }}
          />
          {group.code} · {name}
        </th>
        <PointCells points={group.points} />
      </tr>
      {group.criteria.map(({ code, points }) => (
        <tr key={code}>
          <th scope="row">{criterionName(instrument, code, language)}</th>
          <PointCells points={points} />
        </tr>
      ))}
    </tbody>
  )
}

function PointCells({ points }: { readonly points: ComparedPoints }) {
  const rangeWords = useRangeWords()
  const { first, second, difference } = points
  return (
    <>
      <td className="nb-figure">{first ? rangeWords(first) : '–'}</td>
      <td className="nb-figure">{second ? rangeWords(second) : '–'}</td>
      <td className="nb-figure">
        <Difference difference={difference} />
      </td>
    </>
  )
}

function criterionName(
  instrument: InstrumentDefinition,
  code: string,
  language: 'vi' | 'en',
): string {
  const criterion = instrument.criteria.find((known) => known.code === code)
  return criterion ? `${criterion.number}. ${criterion.name[language]}` : code
}
