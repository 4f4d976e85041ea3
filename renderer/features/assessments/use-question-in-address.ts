import { useEffect } from 'react'
import { useSearchParams } from 'react-router'

import { focusQuestion } from './focus-question.ts'

/** `?question=KEY` puts the cursor into that question once, and leaves the address without it. */
export function useQuestionInAddress(): void {
  const [search, setSearch] = useSearchParams()
  const key = search.get('question')
  useEffect(() => {
    if (key === null) return
    // Whoever moves the focus after a change of place has done so by the next frame.
    const frame = requestAnimationFrame(() => {
      focusQuestion(key)
      setSearch({}, { replace: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [key, setSearch])
}
