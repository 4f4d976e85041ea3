/** How many entries the history of one assessment has room for; the table knows the figure too. */
export const placesPerAssessment = 10_000_000

/** Where an entry stands in the history of all assessments. Throws when there is no room for it. */
export function toPlace(assessmentNumber: number, seq: number): number {
  const place = assessmentNumber * placesPerAssessment + seq
  if (seq < 1 || seq >= placesPerAssessment || !Number.isSafeInteger(place)) {
    throw new Error(`No place in the history for entry ${seq} of assessment ${assessmentNumber}`)
  }
  return place
}
