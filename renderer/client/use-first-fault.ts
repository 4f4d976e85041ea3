import { useEffect, useRef, useState, type RefObject } from 'react'

/** Takes the keyboard to the first field at fault, once it is shown as one. */
export function useFirstFault<Form extends HTMLElement>(): {
  readonly form: RefObject<Form | null>
  readonly goToFault: () => void
} {
  const [refusals, setRefusals] = useState(0)
  const form = useRef<Form>(null)
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
  return { form, goToFault: () => setRefusals((count) => count + 1) }
}
