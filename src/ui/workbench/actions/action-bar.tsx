import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useState } from 'react'
import { useNarrow } from '../display/use-media.ts'
import { ActionDialog } from './action-dialog.tsx'
import type { ActionBarProps, RecordAction } from './record-action.ts'

/** Buttons for what may be done now. On a phone the first stays at hand and the others go into a menu. */
export function ActionBar({ actions, onAct }: ActionBarProps) {
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<RecordAction>()
  const shown = narrow && actions.length > 2 ? actions.slice(0, 1) : actions
  const rest = actions.slice(shown.length)
  return (
    <div className="action-bar no-print" role="group" aria-label="可办理的操作">
      {shown.map((action) => (
        <Tooltip key={action.name} title={action.unavailableBecause}>
          <Button
            type={action.tone === 'primary' ? 'primary' : 'default'}
            danger={action.tone === 'danger'}
            disabled={action.unavailableBecause !== undefined}
            onClick={() => setChosen(action)}
          >
            {action.title}
            {action.unavailableBecause && <span className="visually-hidden">（{action.unavailableBecause}）</span>}
          </Button>
        </Tooltip>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((action) => ({
              key: action.name,
              label: (
                <>
                  {action.title}
                  {action.unavailableBecause && <div className="quiet">{action.unavailableBecause}</div>}
                </>
              ),
              danger: action.tone === 'danger',
              disabled: action.unavailableBecause !== undefined,
            })),
            onClick: ({ key }) => setChosen(actions.find((action) => action.name === key)),
          }}
        >
          <Button icon={<MoreOutlined />}>更多</Button>
        </Dropdown>
      )}
      {/* Touch shows no tooltip; who is read to has heard it in the button. */}
      {narrow &&
        shown.map(
          ({ name, title, unavailableBecause }) =>
            unavailableBecause && (
              <p key={name} className="quiet" aria-hidden>
                {title}：{unavailableBecause}
              </p>
            ),
        )}
      {chosen && <ActionDialog key={chosen.name} action={chosen} onAct={onAct} close={() => setChosen(undefined)} />}
    </div>
  )
}
