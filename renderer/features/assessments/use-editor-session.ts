import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { Assessment } from '#shared/domain/assessments/assessment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { registerUnsaved } from '../../client/unsaved-words.ts'
import { usePreferences } from '../../client/use-preferences.ts'
import { createEditorSession, type EditorSession } from './editor-session.ts'
import { rememberLeaving } from './forms-being-left.ts'
import { storeTask } from './store-task.ts'

/** The session of one open form; whatever waits is sent when the form is left or hidden. */
export function useEditorSession(assessment: Assessment): EditorSession {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const { moneyUnit } = usePreferences()
  const [session] = useState(() =>
    createEditorSession({
      assessment,
      unit: moneyUnit,
      store: (task) => storeTask(app.assessments, assessment.id, task),
    }),
  )

  useEffect(() => {
    const release = registerUnsaved(session)
    const flush = () => void session.flush()
    const keepOpenWhileUnsaved = (event: BeforeUnloadEvent) => {
      if (session.state().saving.kind === 'saved') return
      void session.flush()
      event.preventDefault()
    }
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    window.addEventListener('beforeunload', keepOpenWhileUnsaved)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('beforeunload', keepOpenWhileUnsaved)
      const save = session.flush()
      releaseOnceSaved(session, release)
      rememberLeaving(session.state().assessment.id, save)
      void save.then(() =>
        queryClient.invalidateQueries({
          predicate: ({ queryKey }) => isAboutAssessments(queryKey),
        }),
      )
    }
  }, [session, queryClient])

  return session
}

/** A form that was left is answered for until its last words are stored. */
function releaseOnceSaved(session: EditorSession, release: () => void): void {
  const isSaved = () => session.state().saving.kind === 'saved'
  if (isSaved()) {
    release()
    return
  }
  const stop = session.subscribe(() => {
    if (!isSaved()) return
    stop()
    release()
  })
}

/** Lists and results elsewhere are out of date once a form was edited; the form itself is not. */
function isAboutAssessments(queryKey: readonly unknown[]): boolean {
  return queryKey[0] !== 'assessment-form' && String(queryKey[0]).includes('assessment')
}
