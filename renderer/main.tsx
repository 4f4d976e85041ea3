import './app/obey-content-policy.ts'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import './ui/layers.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import './ui/fonts.css'
import './ui/base.css'

import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
