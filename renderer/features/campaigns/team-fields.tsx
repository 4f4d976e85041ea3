import { Select } from '@mantine/core'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { MemberDraft } from './campaign-draft.ts'
import styles from './campaign-form.module.css'
import type { FieldsProps } from './campaign-fields.ts'

/** The assessing team (Điều 11.1 b). */
export function TeamFields({ draft, fault, set }: FieldsProps) {
  const { campaignForm: text } = useText()
  const { team } = draft
  const change = (key: number, part: Partial<MemberDraft>) =>
    set({ team: team.map((member) => (member.key === key ? { ...member, ...part } : member)) })
  const add = () => {
    const key = Math.max(-1, ...team.map((member) => member.key)) + 1
    const duty = team.length === 0 ? 'head' : 'member'
    set({ team: [...team, { key, fullName: '', duty, organisation: '' }] })
  }
  return (
    <Section title={text.teamTitle} lead={text.fillLater}>
      {team.map((member, index) => (
        <MemberRow
          key={member.key}
          member={member}
          number={index + 1}
          fault={fault(`team.${String(index)}`)}
          onChange={(part) => change(member.key, part)}
          onRemove={() => set({ team: team.filter(({ key }) => key !== member.key) })}
        />
      ))}
      <div>
        <QuietButton onClick={add}>{text.addMember}</QuietButton>
      </div>
    </Section>
  )
}

function MemberRow(props: {
  readonly member: MemberDraft
  readonly number: number
  readonly fault: string | null
  readonly onChange: (part: Partial<MemberDraft>) => void
  readonly onRemove: () => void
}) {
  const { campaignForm: text } = useText()
  const { member, onChange } = props
  const who = member.fullName.trim() || text.member(props.number)
  return (
    <fieldset className={styles.row}>
      <legend className="nb-read-only-aloud">{text.member(props.number)}</legend>
      <TextField
        label={text.memberName}
        value={member.fullName}
        maxLength={200}
        error={props.fault}
        onChange={(event) => onChange({ fullName: event.currentTarget.value })}
      />
      <Select
        label={text.memberDuty}
        allowDeselect={false}
        data={(['head', 'secretary', 'member'] as const).map((value) => ({
          value,
          label: text.duties[value],
        }))}
        value={member.duty}
        onChange={(duty) => onChange({ duty: duty ?? 'member' })}
      />
      <TextField
        className={styles.wide}
        label={text.memberOrganisation}
        value={member.organisation}
        maxLength={300}
        onChange={(event) => onChange({ organisation: event.currentTarget.value })}
      />
      <QuietButton
        className={styles.remove ?? ''}
        aria-label={text.removeMember(who)}
        onClick={props.onRemove}
      >
        {text.remove}
      </QuietButton>
    </fieldset>
  )
}
