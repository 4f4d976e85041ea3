import { foldText } from './fold-text.ts'

/** Orders people as Vietnamese lists do: by the last word of the name, then by the words before it. */
export function comparePersonNames(left: string, right: string): number {
  return sortKey(left).localeCompare(sortKey(right), 'vi') || left.localeCompare(right, 'vi')
}

function sortKey(name: string): string {
  const words = foldText(name).split(' ')
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}
