import { useState } from 'react'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { Section } from '../../ui/section.tsx'
import { AddDocument } from './add-document.tsx'
import { DocumentTable } from './document-table.tsx'
import { useDocuments } from './use-dossier.ts'

/** The papers of the dossier, what came of them and until when they hold. */
export function DocumentsSection({ mentorId }: { readonly mentorId: MentorId }) {
  const { documents: words } = useText().mentorDossier
  const { list, open } = useDocuments(mentorId)
  const [isAdding, setIsAdding] = useState(false)
  const documents = list.data ?? []
  const failure = open.data?.ok === false ? open.data.failure : null
  return (
    <Section
      title={words.title}
      actions={
        !isAdding && <QuietButton onClick={() => setIsAdding(true)}>{words.add}</QuietButton>
      }
    >
      {isAdding && <AddDocument mentorId={mentorId} onClose={() => setIsAdding(false)} />}
      {failure && <FailureNotice error={new CallFailedError(failure)} />}
      {documents.length === 0 ? (
        !isAdding && <p className="nb-soft">{words.none}</p>
      ) : (
        <DocumentTable
          mentorId={mentorId}
          documents={documents}
          onOpen={(documentId) =>
            open.mutate(
              { mentorId, documentId },
              { onSuccess: (result) => result.ok && saveMadeFile(result.value) },
            )
          }
        />
      )}
    </Section>
  )
}
