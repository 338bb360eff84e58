import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { takeNonce } from './nonce.ts'
import { Workbench } from './workbench.tsx'

z.config(z.locales.zhCN())
const nonce = takeNonce()
const place = document.querySelector('#workbench')
if (place)
  createRoot(place).render(
    <StrictMode>
      <Workbench nonce={nonce} />
    </StrictMode>,
  )
