import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'

type Dossier = MentorDetails & MentorRestricted
type Availability = MentorDetails['availability']
type RowsOf<Part> = {
  [Name in keyof Part]: Part[Name] extends readonly (infer Row extends object)[] ? Row : never
}[keyof Part]
type NamesOf<Row> = Row extends unknown ? keyof Row : never
/** A field of the dossier, or of a row of one of its tables. */
export type DetailName =
  keyof Dossier | keyof Availability | NamesOf<RowsOf<Dossier>> | NamesOf<RowsOf<Availability>>
/** The values of the dossier that are words of the program, not of a person. */
export type DetailValue =
  | MentorDetails['adviserType']
  | NonNullable<MentorDetails['languages'][number]['listening']>
  | MentorDetails['conflictDeclaration'][number]['kind']
