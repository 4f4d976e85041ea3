import { Link } from 'react-router'

import type { FirmRow } from '#shared/domain/firms/firm.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './recent-firms.module.css'

export function RecentFirms(props: { readonly firms: readonly FirmRow[]; readonly total: number }) {
  const { today, ui } = useText()
  const format = useFormat()
  return (
    <Section
      title={today.firms.title}
      actions={<Link to="/firms">{today.firms.all(format.integer(props.total))}</Link>}
    >
      <ul className={classes.list}>
        {props.firms.map((firm) => (
          <li key={firm.id} className={classes.firm}>
            <Link to={`/firms/${firm.id}`} className={classes.name}>
              {firm.name}
            </Link>
            <span className={classes.facts}>
              {firm.taxCode ?? today.firms.noTaxCode}
              {firm.isSample ? <StateBadge tone="sample">{ui.sample}</StateBadge> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
