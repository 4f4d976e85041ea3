import { useSyncExternalStore } from 'react'

import type { EditorSession, EditorState } from './editor-session.ts'

/** Renders again only when what `select` answers changes: answers of other questions do not count. */
export function useEditorState<Part>(
  session: EditorSession,
  select: (state: EditorState) => Part,
): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.state()))
}
