import type { Contact } from '#shared/domain/firms/firm.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'

export function ContactList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { firmForm, firmPage } = useText()
  if (contacts.length === 0) return <p className="nb-soft">{firmPage.noContacts}</p>
  return (
    <DataTable
      label={firmPage.contacts}
      rows={contacts.map((contact, position) => ({ ...contact, position }))}
      rowKey={({ position }) => String(position)}
      columns={[
        { key: 'name', title: firmForm.contactName, cell: ({ fullName }) => fullName },
        { key: 'title', title: firmForm.contactTitle, cell: ({ title }) => title },
        { key: 'phone', title: firmForm.contactPhone, cell: ({ phone }) => phone },
        { key: 'email', title: firmForm.contactEmail, cell: ({ email }) => email },
      ]}
    />
  )
}
