import { Select, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useNarrow } from '../display/use-media.ts'

interface ViewsProps {
  readonly items: readonly { readonly key: string; readonly label: string; readonly children: ReactNode }[]
  readonly active: string | undefined
  readonly choose: (key: string) => void
}

/** Parts of a page as tabs; on a phone, where they do not stand side by side, one choice. */
export function Views({ items, active, choose }: ViewsProps) {
  const narrow = useNarrow()
  const shown = items.find(({ key }) => key === active) ?? items[0]
  if (!narrow || items.length < 4)
    return <Tabs activeKey={shown?.key ?? ''} onChange={choose} items={[...items]} destroyOnHidden />
  return (
    <>
      <Select
        className="view-choice"
        aria-label="显示哪一部分"
        value={shown?.key ?? null}
        options={items.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key: string | null) => key && choose(key)}
      />
      {shown?.children}
    </>
  )
}
