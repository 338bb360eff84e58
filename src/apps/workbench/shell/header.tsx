import { MenuOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { dayWithWeekday, useSession, useSystem } from '#ui/workbench/index.ts'
import { useBusinessToday } from './use-business-today.ts'

/** Not needed for the first look at a page. */
const SearchBox = lazy(() => import('./search-box.tsx'))
const PersonMenu = lazy(() => import('./person-menu.tsx'))

/** Name of the product, search, business date, person. */
export function Header({ openMenu }: { openMenu: () => void }) {
  const today = useBusinessToday()
  const { demonstration } = useSystem()
  const { name } = useSession()
  return (
    <header className="shell-header">
      <Button
        className="shell-menu-button"
        type="text"
        icon={<MenuOutlined />}
        aria-label="打开菜单"
        onClick={openMenu}
      />
      <Link to="/" className="shell-name">
        善治
      </Link>
      <div className="shell-search">
        <Suspense fallback={null}>
          <SearchBox />
        </Suspense>
      </div>
      <time className="shell-date" dateTime={today} title={demonstration ? '演示日期' : '业务日期'}>
        {dayWithWeekday(today)}
      </time>
      <Suspense fallback={<span className="shell-person">{name}</span>}>
        <PersonMenu />
      </Suspense>
    </header>
  )
}
