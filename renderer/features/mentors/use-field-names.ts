import { useText } from '../../text/text-context.tsx'

/** Names of fields in the words of the form, after one another. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const { mentorForm } = useText()
  const names: Readonly<Record<string, string | undefined>> = mentorForm.fields
  return (fields) => fields.flatMap((field) => names[field] ?? []).join(', ')
}
