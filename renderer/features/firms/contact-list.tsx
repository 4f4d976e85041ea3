import type { Contact } from '#shared/domain/firms/firm.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

export function ContactList(props: {
  readonly contacts: readonly Contact[]
  /** Names of those whose data is not to be used. */
  readonly restricted: ReadonlySet<string>
}) {
  const { contacts, restricted } = props
  const { firmForm, firmPage } = useText()
  if (contacts.length === 0) return <p className="nb-soft">{firmPage.noContacts}</p>
  return (
    <DataTable
      label={firmPage.contacts}
      rows={contacts.map((contact, position) => ({ ...contact, position }))}
      rowKey={({ position }) => String(position)}
      columns={[
        {
          key: 'name',
          title: firmForm.contactName,
          cell: ({ fullName }) => (
            <>
              {fullName}
              {restricted.has(fullName) ? (
                <StateBadge tone="attention">{firmPage.contactRestricted}</StateBadge>
              ) : null}
            </>
          ),
        },
        { key: 'title', title: firmForm.contactTitle, cell: ({ title }) => title },
        { key: 'phone', title: firmForm.contactPhone, cell: ({ phone }) => phone },
        { key: 'email', title: firmForm.contactEmail, cell: ({ email }) => email },
      ]}
    />
  )
}
