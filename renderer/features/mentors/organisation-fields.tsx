import styles from './mentor-form.module.css'
import { RowsField } from './rows-field.tsx'
import { LinesField, TypedField } from './typed-field.tsx'

/** Biểu 2: what an organisation says of itself besides its name. */
export function OrganisationFields() {
  return (
    <>
      <div className={styles.fields}>
        <TypedField name="orgTradeName" />
        <TypedField name="orgTaxCode" inputMode="numeric" />
        <TypedField name="orgEstablishment" />
        <TypedField name="orgLegalRep" />
        <LinesField name="orgIndividuals" />
      </div>
      <RowsField table="orgContracts36m" isTitled />
    </>
  )
}
