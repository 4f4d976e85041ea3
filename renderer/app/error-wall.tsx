import { Component, type ReactNode } from 'react'

import { BrokenWords } from './broken-screen.tsx'

type Props = { readonly children: ReactNode }

/** The last wall, for what lies outside the routes. */
export class ErrorWall extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <BrokenWords error={this.state.error} />
    )
  }
}
