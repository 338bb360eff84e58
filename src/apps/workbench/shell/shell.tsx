import { useRouterState } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { ConnectionNotice, useSystem } from '#ui/workbench/index.ts'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** Frame of every page: header, menu, content. */
export function Shell({ children }: { children: ReactNode }) {
  const { demonstration } = useSystem()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const [openedAt, setOpenedAt] = useState<string>()
  // Going to another page closes the menu of a phone.
  const menuOpen = openedAt === pathname
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <Header openMenu={() => setOpenedAt(pathname)} />
      {demonstration && <DemonstrationBanner />}
      <ConnectionNotice />
      <div className="shell-body">
        <nav className="shell-menu" aria-label="主菜单">
          <Navigation />
        </nav>
        <main id="content" className="shell-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Drawer title="菜单" placement="left" size={264} open={menuOpen} onClose={() => setOpenedAt(undefined)}>
        <nav aria-label="主菜单">
          <Navigation />
        </nav>
      </Drawer>
      <ShortcutsDialog />
    </div>
  )
}
