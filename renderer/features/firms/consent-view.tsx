import type { Firm } from '#shared/domain/firms/firm.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

export function ConsentView({ consent }: { readonly consent: Firm['publicationConsent'] }) {
  const { firmPage } = useText()
  const format = useFormat()
  const by = consent && [consent.givenBy, firmPage.consentOn(format.date(consent.givenOn))]
  return (
    <>
      <div>
        {consent === null && <StateBadge tone="neutral">{firmPage.consentUnknown}</StateBadge>}
        {consent?.given === true && <StateBadge tone="done">{firmPage.consentGiven}</StateBadge>}
        {consent?.given === false && (
          <StateBadge tone="attention">{firmPage.consentRefused}</StateBadge>
        )}
      </div>
      {by && <p>{by.filter(Boolean).join(', ')}</p>}
      <p className="nb-soft">{firmPage.consentRule}</p>
    </>
  )
}
