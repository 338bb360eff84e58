import { MenuOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { dayWithWeekday, useSystem } from '#ui/workbench/index.ts'
import { PersonMenu } from './person-menu.tsx'
import { SearchBox } from './search-box.tsx'
import { useBusinessToday } from './use-business-today.ts'

/** Name of the product, search, business date, person. */
export function Header({ openMenu }: { openMenu: () => void }) {
  const today = useBusinessToday()
  const { demonstration } = useSystem()
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
      <SearchBox />
      <time className="shell-date" dateTime={today} title={demonstration ? '演示日期' : '业务日期'}>
        {dayWithWeekday(today)}
      </time>
      <PersonMenu />
    </header>
  )
}
