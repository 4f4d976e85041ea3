import {
  IconArrowsExchange,
  IconBuildingFactory2,
  IconCalendarEvent,
  IconChecklist,
  IconClipboardList,
  IconLock,
  IconPackage,
  IconReportAnalytics,
  IconSettings,
  IconSun,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import { NavLink } from 'react-router'

import type { Role } from '#shared/domain/workspace/workspace.ts'

import { useText } from '../text/text-context.tsx'
import type { Text } from '../text/text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import classes from './rail.module.css'

type PlaceName = keyof Omit<Text['shell']['places'], 'label'>

type Place = {
  readonly name: PlaceName
  readonly to: string
  readonly icon: Icon
  /** Whose place it is; everybody's when left out. */
  readonly roles?: readonly Role[]
}

const manager: readonly Role[] = ['association-manager']

const places: readonly Place[] = [
  { name: 'today', to: '/', icon: IconSun },
  { name: 'firms', to: '/firms', icon: IconBuildingFactory2 },
  { name: 'assessments', to: '/assessments', icon: IconClipboardList },
  { name: 'mentors', to: '/mentors', icon: IconUsersGroup, roles: manager },
  { name: 'campaigns', to: '/campaigns', icon: IconCalendarEvent, roles: manager },
  { name: 'review', to: '/review', icon: IconChecklist, roles: manager },
  { name: 'batches', to: '/batches', icon: IconPackage, roles: manager },
  { name: 'reports', to: '/reports', icon: IconReportAnalytics, roles: manager },
  { name: 'sync', to: '/sync', icon: IconArrowsExchange },
  { name: 'settings', to: '/settings', icon: IconSettings },
]

/** The places of the role that works here. */
export function Rail(props: {
  readonly role: Role | null
  readonly isDemo: boolean
  readonly onLock: () => void
}) {
  const { shell } = useText()
  const own = places.filter(
    ({ roles }) => roles === undefined || (props.role !== null && roles.includes(props.role)),
  )
  return (
    <nav className={classes.rail} aria-label={shell.places.label}>
      <div className={classes.name}>
        {shell.appName}
        {props.isDemo ? <StateBadge tone="sample">{shell.demoMark}</StateBadge> : null}
      </div>
      <ul className={classes.places}>
        {own.map(({ name, to, icon: PlaceIcon }) => (
          <li key={name}>
            <NavLink to={to} end={to === '/'} className={() => classes.place}>
              <PlaceIcon aria-hidden className={classes.icon} stroke={1.5} />
              <span>{shell.places[name]}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.place} title={shell.lockHint} onClick={props.onLock}>
        <IconLock aria-hidden className={classes.icon} stroke={1.5} />
        <span>{shell.lock}</span>
      </button>
    </nav>
  )
}
