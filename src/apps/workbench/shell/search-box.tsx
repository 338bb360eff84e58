import { SearchOutlined } from '@ant-design/icons'
import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { AutoComplete, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNarrow, useSession, useSettled, type SearchHit } from '#ui/workbench/index.ts'
import { modulesFor } from './permissions.ts'
import { searchEverything } from './search-everything.ts'

/** Finds anything by name, number or pinyin initials; Ctrl+K or ⌘K comes here. */
export default function SearchBox() {
  const navigate = useNavigate()
  const narrow = useNarrow()
  const { permissions } = useSession()
  const input = useRef<InputRef>(null)
  const [words, setWords] = useState('')
  const asked = useSettled(words.trim())
  const search = useQuery({
    queryKey: ['search-everything', asked],
    queryFn: ({ signal }) => searchEverything(modulesFor(permissions), asked, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const { hits = [], failed = [] } = asked ? (search.data ?? {}) : {}
  return (
    <AutoComplete
      className="search-box"
      value={words}
      onChange={setWords}
      onSelect={(path: string) => {
        setWords('')
        void navigate({ to: path })
      }}
      popupMatchSelectWidth={narrow ? 320 : true}
      options={hits.map((hit) => ({
        key: `${hit.kind} ${hit.id}`,
        value: hit.path,
        label: [hit.kind, hit.title, hit.detail].filter(Boolean).join(' '),
        hit,
      }))}
      optionRender={hitLine}
      defaultActiveFirstOption
      notFoundContent={
        asked && !search.isFetching ? (failed.length > 0 ? '搜索暂时不可用，请稍后重试' : '没有找到') : null
      }
    >
      <Input
        ref={input}
        prefix={<SearchOutlined aria-hidden />}
        suffix={narrow ? null : <kbd aria-hidden>{/Mac/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}</kbd>}
        aria-label="搜索"
        placeholder={narrow ? '搜索' : '搜索：姓名、文号、单位、拼音首字母'}
        maxLength={100}
      />
    </AutoComplete>
  )
}

function hitLine({ data: { hit } }: { data: { hit: SearchHit } }) {
  return (
    <span className="search-hit">
      <span className="search-kind">{hit.kind}</span>
      {hit.title} <span className="quiet">{hit.detail}</span>
    </span>
  )
}
