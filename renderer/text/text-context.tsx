import { createContext, useContext, type ReactNode } from 'react'

import type { Language } from '#shared/kit/words.ts'

import { makeFormat, type Format } from './format.ts'
import { texts, type Text } from './text.ts'

const LanguageContext = createContext<Language>('vi')

const formats: Readonly<Record<Language, Format>> = { vi: makeFormat('vi'), en: makeFormat('en') }

export function TextProvider(props: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <LanguageContext.Provider value={props.language}>{props.children}</LanguageContext.Provider>
  )
}

/** The language of the window; picks from the `Words` that come with the instrument. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Every sentence, in the language of the window: `useText().firms.title`. */
export function useText(): Text {
  return texts[useLanguage()]
}

/** Numbers, money and dates, in the language of the window. */
export function useFormat(): Format {
  return formats[useLanguage()]
}
