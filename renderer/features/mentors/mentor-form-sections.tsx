import { useWatch } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { AvailabilityFields } from './availability-fields.tsx'
import { CompetenceFields } from './competence-fields.tsx'
import { OtherFields } from './other-fields.tsx'
import { OrganisationFields } from './organisation-fields.tsx'
import { RowsField } from './rows-field.tsx'
import { WhoFields } from './who-fields.tsx'

/** The whole form, in the order of the dossier (TT06 PL2 Biểu 1, Biểu 2). */
export function MentorFormSections({ index }: { readonly index: ReferenceIndex }) {
  const { sections, leads } = useText().mentorForm
  const adviserType = useWatch<MentorDraft, 'adviserType'>({ name: 'adviserType' })
  return (
    <>
      <Section title={sections.who}>
        <WhoFields index={index} />
      </Section>
      {adviserType === 'organisation' && (
        <Section title={sections.org}>
          <OrganisationFields />
        </Section>
      )}
      <Section title={sections.competence}>
        <CompetenceFields index={index} />
      </Section>
      <Section title={sections.availability}>
        <AvailabilityFields index={index} />
      </Section>
      <Section title={sections.conflicts} lead={leads.conflicts}>
        <RowsField table="conflictDeclaration" />
      </Section>
      <Section title={sections.languages}>
        <RowsField table="languages" />
      </Section>
      <Section title={sections.training}>
        <RowsField table="trainingDone" />
      </Section>
      <Section title={sections.courses}>
        <RowsField table="shortCourses" />
      </Section>
      <Section title={sections.education}>
        <RowsField table="education" />
      </Section>
      <Section title={sections.work}>
        <RowsField table="workHistory" />
      </Section>
      <Section title={sections.projects}>
        <RowsField table="projects" />
      </Section>
      <Section title={sections.other}>
        <OtherFields />
      </Section>
    </>
  )
}
