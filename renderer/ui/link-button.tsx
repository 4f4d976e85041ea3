import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** Goes somewhere, and looks like a button because it is the next thing to do. */
export function LinkButton(props: {
  readonly to: string
  readonly primary?: boolean
  readonly icon?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Button
      component={Link}
      to={props.to}
      variant={props.primary ? 'filled' : 'default'}
      leftSection={props.icon}
    >
      {props.children}
    </Button>
  )
}
