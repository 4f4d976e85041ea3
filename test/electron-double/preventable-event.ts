/** An event a listener may prevent, as Electron passes them. */
export class PreventableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** The event with further fields, as in `will-navigate`. */
export function preventableEvent<Fields extends object>(fields: Fields): PreventableEvent & Fields {
  return Object.assign(new PreventableEvent(), fields)
}
