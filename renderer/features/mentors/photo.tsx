import { IconUser } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import styles from './dossier.module.css'
import { useDossierCalls, usePhoto } from './use-dossier.ts'

/** The 4×6 photograph, chosen from a file. */
export function Photo(props: {
  readonly mentorId: MentorId
  readonly sha256: string | null
  readonly name: string
}) {
  const { mentorId, sha256, name } = props
  const { photo: words } = useText().mentorDossier
  const { data } = usePhoto(mentorId, sha256)
  const { setPhoto } = useDossierCalls()
  const input = useRef<HTMLInputElement>(null)
  const address = useObjectUrl(sha256 === null ? undefined : data)
  const take = async (file: File | undefined) => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    setPhoto.mutate({ mentorId, file: { fileName: file.name, bytes } })
  }
  return (
    <div className={styles.photoPart}>
      {address === null ? (
        <span className={styles.noPhoto}>
          <IconUser aria-hidden size="3rem" stroke={1.25} />
        </span>
      ) : (
        <img className={styles.photo} src={address} alt={words.of(name)} />
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        aria-label={words.add}
        className={styles.hidden}
        tabIndex={-1}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <QuietButton size="sm" loading={setPhoto.isPending} onClick={() => input.current?.click()}>
        {sha256 === null ? words.add : words.change}
      </QuietButton>
      {sha256 !== null && (
        <QuietButton size="sm" onClick={() => setPhoto.mutate({ mentorId, file: null })}>
          {words.remove}
        </QuietButton>
      )}
      {setPhoto.data?.ok === false && <p role="alert">{words.refused}</p>}
    </div>
  )
}

function useObjectUrl(
  file: { readonly bytes: Uint8Array; readonly mimeType: string } | null | undefined,
): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file) {
      setAddress(null)
      return
    }
    const made = URL.createObjectURL(
      new Blob([new Uint8Array(file.bytes)], { type: file.mimeType }),
    )
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
