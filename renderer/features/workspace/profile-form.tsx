import { Autocomplete, Radio } from '@mantine/core'
import { useState, type SyntheticEvent, type ReactNode } from 'react'

import {
  roleSchema,
  workspaceProfileSchema,
  type WorkspaceProfile,
} from '#shared/domain/workspace/workspace.ts'

import { useReferenceLists } from '../../client/use-reference-lists.ts'
import { useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './form.module.css'

/** Who works here. Until the name of the workspace is typed it follows the person's name. */
export function ProfileForm(props: {
  readonly profile: WorkspaceProfile
  readonly buttons: ReactNode
  /** Begins with the cursor in the first field. */
  readonly autoFocus?: boolean
  readonly onSubmit: (profile: WorkspaceProfile) => void
}) {
  const { profile: text } = useText().workspace
  const [profile, setProfile] = useState(props.profile)
  const [isChecked, setIsChecked] = useState(false)
  const faults = isChecked ? faultsOf(profile) : new Set<string>()
  const set = (change: Partial<WorkspaceProfile>) => setProfile({ ...profile, ...change })
  const faultOf = (field: keyof WorkspaceProfile) => (faults.has(field) ? text.tooShort : null)

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    const checked = workspaceProfileSchema.safeParse(profile)
    if (checked.success) props.onSubmit(checked.data)
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextField
        label={text.personName}
        value={profile.personName}
        error={faultOf('personName')}
        autoFocus={props.autoFocus ?? false}
        onChange={(event) => set(withPerson(profile, event.currentTarget.value, text.nameOf))}
      />
      <Radio.Group
        label={text.role}
        value={profile.role}
        onChange={(role) => set({ role: roleSchema.parse(role) })}
      >
        {roleSchema.options.map((role) => (
          <Radio
            key={role}
            value={role}
            label={text.roles[role]}
            description={text.roleHints[role]}
            mt="sm"
          />
        ))}
      </Radio.Group>
      <AssociationField
        association={profile.association}
        onChange={(association) => set({ association })}
      />
      <TextField
        label={text.name}
        description={text.nameHint}
        value={profile.name}
        error={faultOf('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={classes.buttons}>{props.buttons}</div>
    </form>
  )
}

/** Suggestions only: any other name may be typed. */
function AssociationField(props: {
  readonly association: string
  readonly onChange: (association: string) => void
}) {
  const { profile: text } = useText().workspace
  const { data: reference } = useReferenceLists()
  return (
    <Autocomplete
      label={text.association}
      description={text.associationHint}
      data={reference?.associations ?? []}
      value={props.association}
      onChange={props.onChange}
    />
  )
}

function withPerson(
  profile: WorkspaceProfile,
  personName: string,
  nameOf: (person: string) => string,
): Partial<WorkspaceProfile> {
  const isProposed = profile.name === '' || profile.name === nameOf(profile.personName.trim())
  if (!isProposed) return { personName }
  return { personName, name: personName.trim() === '' ? '' : nameOf(personName.trim()) }
}

function faultsOf(profile: WorkspaceProfile): ReadonlySet<unknown> {
  const checked = workspaceProfileSchema.safeParse(profile)
  return new Set(checked.success ? [] : checked.error.issues.map((issue) => issue.path[0]))
}
