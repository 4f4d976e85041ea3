import type { ReactNode } from 'react'

import {
  explainSizeClass,
  type Holds,
  type SizeExplanation,
  type SizeFigures,
  type SizeStep,
} from '#shared/domain/firms/size-class.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import styles from './size-explanation-view.module.css'

/** The size class with the thresholds of Nghị định 80/2021, Điều 5, and which of them the firm keeps. */
export function SizeExplanationView(props: {
  readonly figures: SizeFigures
  /** True where no heading above says what this is. */
  readonly isLabelled?: boolean
}) {
  const { figures } = props
  const { firms, firmPage } = useText()
  const explained = explainSizeClass(figures)
  return (
    <div className={styles.size}>
      <p role="status" className={styles.class}>
        {props.isLabelled && <span>{firmPage.sizeTitle}: </span>}
        <strong>{firms.size[explained.sizeClass]}</strong>
      </p>
      <p className={styles.why}>{useReason(explained, figures)}</p>
      <details>
        <summary className={styles.summary}>{firmPage.size.thresholds}</summary>
        <Thresholds explained={explained} figures={figures} />
      </details>
    </div>
  )
}

function useReason(explained: SizeExplanation, figures: SizeFigures): string {
  const { firms, firmPage } = useText()
  const words = firmPage.size
  if (explained.sizeClass === 'large') return words.large
  if (explained.sizeClass !== 'unknown') return words.decided(firms.size[explained.sizeClass])
  const missing = [
    figures.vsic === null && words.missingSector,
    figures.employees === null && words.missingEmployees,
    figures.revenueVnd === null && words.missingRevenue,
    figures.totalCapitalVnd === null && words.missingCapital,
  ].filter((name) => name !== false)
  const possible = explained.possible.map((sizeClass) => firms.size[sizeClass])
  return words.open(possible.join(', '), missing.join(', '))
}

function Thresholds(props: { readonly explained: SizeExplanation; readonly figures: SizeFigures }) {
  const { firms, firmPage } = useText()
  const format = useFormat()
  const { explained, figures } = props
  const money = (amount: number) => format.money(amount, 1_000_000_000)
  const own = (amount: number | null, write: (value: number) => string) =>
    amount === null ? firms.unknown : write(amount)
  const words = firmPage.size
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{words.caption(explained.sectorGroup)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.classColumn}</th>
            <th scope="col">{words.employeesColumn}</th>
            <th scope="col">{words.revenueColumn}</th>
            <th scope="col">{words.capitalColumn}</th>
          </tr>
        </thead>
        <tbody>
          {explained.steps.map((step) => (
            <StepRow key={step.sizeClass} step={step} money={money} />
          ))}
          <tr className={styles.own}>
            <th scope="row">{words.ownFigures}</th>
            <td>{own(figures.employees, format.integer)}</td>
            <td>{own(figures.revenueVnd, money)}</td>
            <td>{own(figures.totalCapitalVnd, money)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function StepRow(props: { readonly step: SizeStep; readonly money: (amount: number) => string }) {
  const { firms, firmPage } = useText()
  const format = useFormat()
  const { step, money } = props
  const atMost = firmPage.size.atMost
  return (
    <tr>
      <th scope="row">{firms.size[step.sizeClass]}</th>
      <Bound holds={step.employeesHold}>{atMost(format.integer(step.maxEmployees))}</Bound>
      <Bound holds={step.revenueHolds}>{atMost(money(step.maxRevenueVnd))}</Bound>
      <Bound holds={step.capitalHolds}>{atMost(money(step.maxCapitalVnd))}</Bound>
    </tr>
  )
}

function Bound(props: { readonly holds: Holds; readonly children: ReactNode }) {
  const words = useText().firmPage.size
  const state = props.holds === null ? 'openBound' : props.holds ? 'kept' : 'passed'
  return (
    <td>
      {props.children}
      <span className={styles.bound} data-state={state}>
        {words[state]}
      </span>
    </td>
  )
}
