import { Tabs } from '@mantine/core'
import {
  IconArchive,
  IconChartBar,
  IconInfoCircle,
  IconTextSize,
  IconUserShield,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'

import { useText } from '../../text/text-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupsPlace } from './backups-section.tsx'
import { DisplaySection } from './display-section.tsx'
import { NormsSection } from './norms-section.tsx'

const icons = {
  display: IconTextSize,
  account: IconUserShield,
  norms: IconChartBar,
  backups: IconArchive,
  'personal-data': IconUsers,
  about: IconInfoCircle,
} as const satisfies Record<string, Icon>

type TabName = keyof typeof icons

export function SettingsScreen(props: {
  /** Profile, passphrase and recovery code. */
  readonly account: ReactNode
  /** What is kept of people. */
  readonly personalData: ReactNode
  readonly updates: ReactNode
}) {
  const { settings: text } = useText()
  const [address, setAddress] = useSearchParams()
  const wanted = address.get('tab') ?? 'display'
  const panels: Readonly<Record<TabName, ReactNode>> = {
    display: <DisplaySection />,
    account: props.account,
    norms: <NormsSection />,
    backups: <BackupsPlace />,
    'personal-data': props.personalData,
    about: <AboutSection updates={props.updates} />,
  }
  const names = Object.keys(icons) as TabName[]
  return (
    <Screen title={text.title}>
      <Tabs
        value={wanted in icons ? wanted : 'display'}
        onChange={(tab) => setAddress({ tab: tab ?? 'display' }, { replace: true })}
        keepMounted={false}
        color="var(--nb-ink)"
      >
        <Tabs.List aria-label={text.tabs.label} mb="xl">
          {names.map((name) => {
            const TabIcon = icons[name]
            return (
              <Tabs.Tab
                key={name}
                value={name}
                fz="md"
                mih="2.75rem"
                leftSection={<TabIcon aria-hidden size="1.25rem" stroke={1.5} />}
              >
                {text.tabs[name]}
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
        {names.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {panels[name]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  )
}
