import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'

type Props = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>

/** Everything else that can be pressed. */
export function QuietButton(props: Props) {
  return <Button type="button" variant="default" {...props} />
}
