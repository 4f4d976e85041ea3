import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { ReportParts } from './report-parts.ts'
import classes from './report-summary.module.css'
import { useLevelWords } from './use-cell-names.ts'
import { useMeanWords } from './use-mean-words.ts'

/** The result in four figures, what is missing to the next class, and what is inferred. */
export function ReportSummary({ report, figures, instrument }: ReportParts) {
  const { sectorReports: text } = useText()
  const mean = useMeanWords()
  const levelWords = useLevelWords(instrument)
  const { overall } = figures
  const maximum = instrument.groups.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  return (
    <div className={classes.summary}>
      <dl className={classes.figures}>
        <div>
          <dt>
            {text.total} <Inferred />
          </dt>
          <dd>
            {mean.points(overall.total)}
            <span className={classes.outOf}>{text.outOf(String(maximum))}</span>
          </dd>
        </div>
        <div>
          <dt>
            {text.synchrony} <Inferred />
          </dt>
          <dd>{mean.coefficient(overall.synchrony)}</dd>
        </div>
        <div>
          <dt>
            {text.level} <Inferred />
          </dt>
          <dd>{levelWords(overall.classLowest, overall.classHighest)}</dd>
        </div>
        <Sample report={report} figures={figures} />
      </dl>
      <NextClass figures={figures} instrument={instrument} />
      <Notice tone="info" title={text.inferred}>
        {text.inferredWhy}
      </Notice>
    </div>
  )
}

function Inferred() {
  const { inferredMark } = useText().sectorReports
  return <span className={classes.mark}>({inferredMark})</span>
}

function Sample({ report, figures }: Pick<ReportParts, 'report' | 'figures'>) {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const { sampleCount, knownCount, notWeighedCount } = report
  const remarks = [
    knownCount > 0 ? text.coverage(format.figure((100 * sampleCount) / knownCount)) : null,
    notWeighedCount > 0 ? text.notWeighed(format.integer(notWeighedCount)) : null,
    figures.openCount > 0 ? text.openCount(format.integer(figures.openCount)) : null,
  ].filter((remark) => remark !== null)
  return (
    <div>
      <dt>{text.sample}</dt>
      <dd className={classes.sample}>
        {text.sampleOf(format.integer(sampleCount), format.integer(knownCount))}
        <span className={classes.remarks}>{remarks.join('; ')}</span>
      </dd>
    </div>
  )
}

function NextClass({ figures, instrument }: Pick<ReportParts, 'figures' | 'instrument'>) {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const levelWords = useLevelWords(instrument)
  const { nextClass } = figures
  if (!nextClass) return <p>{text.top}</p>
  const { code, totalGap, synchronyGap } = nextClass
  return (
    <p>
      {text.nextNeeds(
        levelWords(code, code),
        // Rounded up: a gap is never shown smaller than it is.
        totalGap > 0 ? format.decimal(Math.ceil(totalGap * 100) / 100) : null,
        synchronyGap > 0 ? format.coefficientGap(synchronyGap) : null,
      )}
    </p>
  )
}
