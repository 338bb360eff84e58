import { Segmented } from 'antd'
import { useState } from 'react'
import type { Snapshot } from '../../contract/index.ts'
import './snapshot.css'
import previewStyles from './preview-page.css?url'

type View = 'page' | 'text' | 'data'
const views: { value: View; label: string }[] = [
  { value: 'page', label: '网页' },
  { value: 'text', label: '文字' },
  { value: 'data', label: '数据' },
]

/** What exactly will be public, in its three forms. The page stands in a frame in which nothing runs and no link leads out. */
export function SnapshotView({ snapshot }: { snapshot: Snapshot }) {
  const [view, setView] = useState<View>('page')
  return (
    <div className="stack">
      <div className="row">
        <Segmented aria-label="查看形式" options={views} value={view} onChange={setView} />
        <span className="quiet">审核的就是这些内容；预览中的链接不能打开</span>
      </div>
      {view === 'page' && (
        <iframe className="snapshot" title={`预览：${snapshot.title}`} sandbox="" srcDoc={pageOf(snapshot)} />
      )}
      {view === 'text' && <pre className="snapshot details">{snapshot.text || '没有文字版'}</pre>}
      {view === 'data' && <pre className="snapshot details">{JSON.stringify(snapshot.data, null, 2)}</pre>}
    </div>
  )
}

function pageOf({ title, html }: Snapshot): string {
  const styles = new URL(previewStyles, window.location.href).href
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="${styles}"></head><body><h1>${escaped(title)}</h1>${html}</body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
