import {
  IconArrowsExchange,
  IconBuildingFactory2,
  IconClipboardList,
  IconLock,
  IconSettings,
  IconSun,
  type Icon,
} from '@tabler/icons-react'
import { NavLink } from 'react-router'

import { useText } from '../text/text-context.tsx'
import type { Text } from '../text/text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import classes from './rail.module.css'

type PlaceName = keyof Omit<Text['shell']['places'], 'label'>

const places: readonly { readonly name: PlaceName; readonly to: string; readonly icon: Icon }[] = [
  { name: 'today', to: '/', icon: IconSun },
  { name: 'firms', to: '/firms', icon: IconBuildingFactory2 },
  { name: 'assessments', to: '/assessments', icon: IconClipboardList },
  { name: 'sync', to: '/sync', icon: IconArrowsExchange },
  { name: 'settings', to: '/settings', icon: IconSettings },
]

/** The places of a mentor and of an association manager, who share all of them so far. */
export function Rail(props: { readonly isDemo: boolean; readonly onLock: () => void }) {
  const { shell } = useText()
  return (
    <nav className={classes.rail} aria-label={shell.places.label}>
      <div className={classes.name}>
        {shell.appName}
        {props.isDemo ? <StateBadge tone="sample">{shell.demoMark}</StateBadge> : null}
      </div>
      <ul className={classes.places}>
        {places.map(({ name, to, icon: PlaceIcon }) => (
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
