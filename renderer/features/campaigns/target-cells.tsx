import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { StageBadge } from './state-words.tsx'
import styles from './target-table.module.css'
import { useShortReasons } from './use-reason-words.ts'
import type { NamedTarget } from './use-targets.ts'

type CellsProps = { readonly target: NamedTarget; readonly wards: ReferenceIndex['wards'] }

export function ProgressCells({ target, wards }: CellsProps) {
  const { targets: text } = useText().campaigns
  const format = useFormat()
  const { assignment } = target
  return (
    <>
      <FirmCell target={target} wards={wards} />
      <MentorCell target={target} />
      <span role="gridcell" className={styles.visit}>
        {assignment === null ? '' : day(assignment.visitOn, format.date, text.noVisit)}
      </span>
      <DueCell target={target} />
      <span role="gridcell">
        <StageBadge stage={target.stage} />
      </span>
    </>
  )
}

export function VisitCells({ target, wards }: CellsProps) {
  const { targets: text } = useText().campaigns
  const format = useFormat()
  const visitOn = target.assignment?.visitOn ?? null
  return (
    <>
      <span role="gridcell" className={`${styles.two ?? ''} ${styles.day ?? ''}`}>
        <span className={styles.first}>{day(visitOn, format.date, text.noVisit)}</span>
        <span className={styles.second}>{day(visitOn, format.weekday, '')}</span>
      </span>
      <FirmCell target={target} wards={wards} />
      <MentorCell target={target} />
      <DueCell target={target} />
      <span role="gridcell" className={styles.stage}>
        <StageBadge stage={target.stage} />
      </span>
    </>
  )
}

function DueCell({ target: { assignment, risk } }: { readonly target: NamedTarget }) {
  const { targets: text } = useText().campaigns
  const format = useFormat()
  return (
    <span role="gridcell" className={styles.due}>
      {assignment === null ? '' : format.date(assignment.dueOn)}
      {risk === 'late' || risk === 'near' ? (
        <span className={styles.risk} data-risk={risk}>
          {text[risk]}
        </span>
      ) : null}
    </span>
  )
}

export function ProposalCells({ target, wards }: CellsProps) {
  const reasons = useShortReasons()
  const words = target.assignment === null ? '' : reasons(target.assignment)
  return (
    <>
      <FirmCell target={target} wards={wards} />
      <MentorCell target={target} />
      <span role="gridcell" className={styles.why}>
        {words}
      </span>
    </>
  )
}

function FirmCell({ target, wards }: CellsProps) {
  const { firms } = useText()
  const ward = wards.byCode.get(target.wardCode ?? '')?.name
  const taxCode =
    target.taxCode === null ? firms.taxCodeUnknown : maskPersonalTaxCode(target.taxCode)
  return (
    <span role="gridcell" className={styles.two}>
      <span className={styles.first}>{target.firmName}</span>
      <span className={styles.second}>{[taxCode, ward].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function MentorCell({ target }: { readonly target: NamedTarget }) {
  const { campaigns, assignments } = useText()
  const { assignment, names, risk } = target
  if (assignment === null) {
    return (
      <span role="gridcell" className="nb-soft">
        {risk === 'nobody' ? (
          <span className={styles.risk} data-risk={risk}>
            {campaigns.targets.nobodyCan}
          </span>
        ) : (
          campaigns.targets.nobody
        )}
      </span>
    )
  }
  const nameOf = (mentorId: string) => names[mentorId] ?? assignments.unknownMentor
  return (
    <span role="gridcell" className={styles.two}>
      <span className={styles.first}>{nameOf(assignment.leadMentorId)}</span>
      {assignment.coMentorId === null ? null : (
        <span className={styles.second}>
          {campaigns.targets.with(nameOf(assignment.coMentorId))}
        </span>
      )}
    </span>
  )
}

function day(iso: string | null, format: (iso: string) => string, otherwise: string): string {
  return iso === null ? otherwise : format(iso)
}
