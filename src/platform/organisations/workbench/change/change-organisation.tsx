import { DownOutlined } from '@ant-design/icons'
import { Button, Drawer, Dropdown } from 'antd'
import { useState } from 'react'
import type { OrganisationHistory } from '../../contract/index.ts'
import { changes, type ChangeName } from './changes.tsx'

/** 变更: rename, move, abolish, merge, correct, guidance; each keeps what was before. */
export function ChangeOrganisation({ organisation }: { organisation: OrganisationHistory }) {
  const [chosen, setChosen] = useState<ChangeName>()
  const change = chosen && changes[chosen]
  const close = () => setChosen(undefined)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: Object.entries(changes).map(([key, { title, danger }]) => ({ key, label: title, danger })),
          onClick: ({ key }) => setChosen(key as ChangeName),
        }}
      >
        <Button>
          变更 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Drawer
        title={`${change?.title ?? ''}：${organisation.name}`}
        open={Boolean(change)}
        onClose={close}
        destroyOnHidden
        size="large"
      >
        {change && (
          <>
            <p className="quiet">{change.lead}</p>
            <change.Form organisation={organisation} done={close} />
          </>
        )}
      </Drawer>
    </>
  )
}
