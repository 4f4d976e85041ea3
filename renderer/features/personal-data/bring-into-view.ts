/** As a `ref`: what has just opened is seen, wherever the window stood. */
export function bringIntoView(opened: Element | null): void {
  opened?.scrollIntoView({ block: 'nearest' })
}
