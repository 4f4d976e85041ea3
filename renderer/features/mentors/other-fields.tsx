import styles from './mentor-form.module.css'
import { LinesField, TypedField } from './typed-field.tsx'

export function OtherFields() {
  return (
    <div className={styles.fields}>
      <LinesField name="associationMemberships" />
      <LinesField name="publications" />
      <LinesField name="socialLinks" />
      <TypedField name="rating" inputMode="decimal" />
      <LinesField name="note" isText />
    </div>
  )
}
