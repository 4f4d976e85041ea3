/** One sentence for whoever started the app from a terminal, in both languages. */
export function say(vietnamese: string, english: string): void {
  process.stdout.write(`${vietnamese} / ${english}\n`)
}
