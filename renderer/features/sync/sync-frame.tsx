import {
  IconArrowsExchange,
  IconDeviceLaptop,
  IconGitCompare,
  IconStethoscope,
  IconUsb,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'

import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import classes from './sync-frame.module.css'

const places = [
  { name: 'records', to: '/sync', icon: IconArrowsExchange },
  { name: 'usb', to: '/sync/usb', icon: IconUsb },
  { name: 'conflicts', to: '/sync/conflicts', icon: IconGitCompare },
  { name: 'doctor', to: '/sync/doctor', icon: IconStethoscope },
  { name: 'device', to: '/sync/device', icon: IconDeviceLaptop },
] as const satisfies readonly { name: string; to: string; icon: Icon }[]

/** One of the places of syncing, with the way to the others. */
export function SyncFrame(props: {
  readonly title: string
  readonly lead?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const { sync } = useText()
  const format = useFormat()
  const { data: status } = useSyncStatus()
  const openConflicts = status?.openConflicts ?? 0
  return (
    <Screen title={props.title} lead={props.lead} actions={props.actions}>
      <nav aria-label={sync.places.label}>
        <ul className={classes.places}>
          {places.map(({ name, to, icon: PlaceIcon }) => (
            <li key={name}>
              <NavLink to={to} end className={() => classes.place}>
                <PlaceIcon aria-hidden className={classes.icon} stroke={1.5} />
                {sync.places[name]}
                {name === 'conflicts' && openConflicts > 0 ? (
                  <span className={classes.count}>{format.integer(openConflicts)}</span>
                ) : null}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {props.children}
    </Screen>
  )
}
