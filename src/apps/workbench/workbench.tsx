import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useState } from 'react'
import { createQueryClient, stillTheme, theme, useStillness } from '#ui/workbench/index.ts'
import '#ui/workbench/workbench.css'
import '#ui/workbench/print.css'
import '#ui/workbench/offline.css'
import './shell/shell.css'
import { signalPages } from './page-signals.ts'
import { createWorkbenchRouter } from './router.tsx'

/** The staff's application: look, language, calls, addresses. */
export function Workbench({ nonce }: { nonce: string | undefined }) {
  const [queries] = useState(createQueryClient)
  const [router] = useState(createWorkbenchRouter)
  const still = useStillness()
  useEffect(() => signalPages(router, queries), [router, queries])
  return (
    <ConfigProvider
      theme={still ? stillTheme : theme}
      locale={zhCN}
      {...(nonce ? { csp: { nonce } } : {})}
      button={{ autoInsertSpace: false }}
    >
      <App message={{ maxCount: 3 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
