import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react'

import type { PointsRange } from '#shared/domain/instruments/evaluation.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import styles from './comparison.module.css'

/** How far the points moved; sign, arrow and word, never colour alone. */
export function Difference({ difference }: { readonly difference: PointsRange | null }) {
  const { firmPage } = useText()
  const { integer } = useFormat()
  const words = firmPage.comparison
  if (difference === null) return <span className="nb-soft">{words.differenceOpen}</span>

  const { min, max } = difference
  const signed = (value: number) => (value > 0 ? `+${integer(value)}` : integer(value))
  if (min !== max) {
    return <span className="nb-soft">{firmPage.range(signed(min), signed(max))}</span>
  }
  const direction = min > 0 ? 'up' : min < 0 ? 'down' : 'equal'
  const Arrow = { up: IconArrowUpRight, down: IconArrowDownRight, equal: IconEqual }[direction]
  return (
    <span className={styles.difference} data-direction={direction}>
      <Arrow aria-hidden size="1.125rem" stroke={1.75} />
      <span className="nb-read-only-aloud">{words[direction]}</span>
      {signed(min)}
    </span>
  )
}
