import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'

type Props = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>

/** The one thing this screen is for. At most one on a screen. */
export function PrimaryButton(props: Props) {
  return <Button type="button" {...props} />
}
