/** Names of the fields in which two records of one shape differ. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): string[] {
  return Object.entries(after)
    .filter(([name, value]) => {
      const was: unknown = before[name as keyof Fields]
      return JSON.stringify(was) !== JSON.stringify(value)
    })
    .map(([name]) => name)
}
