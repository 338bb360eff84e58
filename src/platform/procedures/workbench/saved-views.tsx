import { CloseOutlined, SaveOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, queryFor } from '#ui/workbench/index.ts'
import type { DefinedCases } from '../contract/index.ts'

/** Views of the list that the person keeps: a name for words, filters and order. */
export function SavedViews({ defined }: { defined: DefinedCases }) {
  const { endpoints, path } = defined
  const navigate = useNavigate()
  const search = useRouterState({ select: (state) => state.location.search as Record<string, unknown> })
  const query = useQuery(queryFor(endpoints.listViews, {}))
  const save = useMutation(mutationFor(endpoints.saveView))
  const drop = useMutation(mutationFor(endpoints.dropView))
  const [name, setName] = useState('')
  const [open, setOpen] = useState(false)
  const shown = Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
  const views = query.data?.views ?? []

  async function keep() {
    await save.mutateAsync({ body: { name: name.trim(), query: shown } })
    setName('')
    setOpen(false)
  }
  const form = (
    <div className="stack">
      <ProblemAlert problem={save.error} />
      <Input
        aria-label="视图名称"
        placeholder="如：我超期的"
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void keep()}
      />
      <Button type="primary" disabled={name.trim() === ''} loading={save.isPending} onClick={() => void keep()}>
        保存
      </Button>
    </div>
  )
  return (
    <div className="row no-print" role="group" aria-label="保存的视图">
      {views.map((view) => (
        <span key={view.name}>
          <Button size="small" onClick={() => void navigate({ to: path, search: view.query as never })}>
            {view.name}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`删除视图“${view.name}”`}
            icon={<CloseOutlined />}
            onClick={() => drop.mutate({ query: { name: view.name } })}
          />
        </span>
      ))}
      {Object.keys(shown).length > 0 && (
        <Popover open={open} onOpenChange={setOpen} trigger="click" title="把现在的条件保存为视图" content={form}>
          <Button size="small" icon={<SaveOutlined />}>
            保存视图
          </Button>
        </Popover>
      )}
    </div>
  )
}
