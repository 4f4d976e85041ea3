import type { ReviewRemark } from '#shared/domain/review/review-decision.ts'

/** What a remark is on: a question, a criterion, or the form as a whole. */
export type RemarkTarget = Pick<ReviewRemark, 'inputKey' | 'criterion'>

export const wholeForm: RemarkTarget = { inputKey: null, criterion: null }

export function targetKey({ inputKey, criterion }: RemarkTarget): string {
  return inputKey === null ? `criterion:${criterion ?? ''}` : `question:${inputKey}`
}

export function findRemark(
  remarks: readonly ReviewRemark[],
  target: RemarkTarget,
): ReviewRemark | undefined {
  return remarks.find((remark) => targetKey(remark) === targetKey(target))
}

/** The remarks with this one said, said anew, or taken back when it is empty. */
export function withRemark(
  remarks: readonly ReviewRemark[],
  target: RemarkTarget,
  text: string,
): ReviewRemark[] {
  const others = remarks.filter((remark) => targetKey(remark) !== targetKey(target))
  const said = text.trim()
  if (said === '') return others
  const remark = { ...target, text: said }
  const place = remarks.findIndex((other) => targetKey(other) === targetKey(target))
  return place < 0 ? [...others, remark] : others.toSpliced(place, 0, remark)
}
