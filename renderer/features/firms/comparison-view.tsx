import { Switch } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'

import { SeriesRadar } from '../../result/series-radar.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { compareEvaluations } from './compare-evaluations.ts'
import { ComparedGroups } from './compared-groups.tsx'
import { ComparisonSummary } from './comparison-summary.tsx'
import styles from './comparison.module.css'
import type { ComparedSide } from './use-comparison.ts'
import { useSideLabel } from './use-side-label.ts'

export function ComparisonView(props: {
  readonly first: ComparedSide
  readonly second: ComparedSide
}) {
  const { comparison } = useText().firmPage
  const labelOf = useSideLabel()
  const { first, second } = props
  const [onlyChanged, { toggle }] = useDisclosure(false)
  const groups = compareEvaluations(second.instrument, first.result, second.result)
  const otherInstrument = first.assessment.instrumentSha256 !== second.assessment.instrumentSha256
  const otherNorms =
    first.assessment.content.norms?.normSetId !== second.assessment.content.norms?.normSetId

  return (
    <>
      {otherInstrument && <Notice tone="attention">{comparison.otherInstrument}</Notice>}
      {otherNorms && <Notice tone="attention">{comparison.otherNorms}</Notice>}
      <div className={styles.overview}>
        <ComparisonSummary first={first} second={second} />
        <SeriesRadar
          groups={second.instrument.groups}
          caption={comparison.radar}
          tall
          series={[
            { look: 'earlier', label: labelOf(first), pointsOf: certainPoints(first) },
            { look: 'later', label: labelOf(second), pointsOf: certainPoints(second) },
          ]}
        />
      </div>
      <Section
        title={comparison.criteria}
        actions={<Switch label={comparison.rowsChanged} checked={onlyChanged} onChange={toggle} />}
      >
        <ComparedGroups
          instrument={second.instrument}
          groups={groups}
          labels={[labelOf(first), labelOf(second)]}
          onlyChanged={onlyChanged}
        />
      </Section>
    </>
  )
}

function certainPoints({ result }: ComparedSide): (groupCode: string) => number {
  return (code) => result.groups[code]?.min ?? 0
}
