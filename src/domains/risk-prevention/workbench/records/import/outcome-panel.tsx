import { Link } from '@tanstack/react-router'
import { Alert, Progress } from 'antd'
import { DownloadButton } from '#ui/workbench/index.ts'
import { downloadImportFaults, type RecordImportDetail } from '../../../contract/index.ts'

/** 第三步: progress while it moves, then numbers, and the rows with faults as a file to mend. */
export function OutcomePanel({ found }: { found: RecordImportDetail }) {
  const params = { recordImportId: found.id }
  const moving = found.state === 'running' || found.state === 'undoing'
  const percent = found.share === null ? 0 : Math.floor(found.share * 100)
  return (
    <div className="stack">
      {found.message && <Alert type="error" showIcon title={found.message} />}
      {moving && (
        <Progress percent={percent} status="active" aria-label={found.state === 'running' ? '导入进度' : '撤销进度'} />
      )}
      {moving && <p className="quiet">在后台进行，可以离开本页；回来时从“导入历史”打开。</p>}
      <dl className="facts" aria-live="polite">
        <dt>已读</dt>
        <dd>{found.rowsRead} 行</dd>
        <dt>已导入</dt>
        <dd>
          {found.rowsAdded} 行{' '}
          {found.kind === 'records' && found.state === 'done' && (
            <Link to={`/risk-prevention/records?recordImportId=${found.id}`}>查看这些记录</Link>
          )}
        </dd>
        <dt>已有，未重复导入</dt>
        <dd>{found.rowsKnown} 行</dd>
        <dt>有误，未导入</dt>
        <dd>{found.rowsWrong} 行</dd>
        {found.rowsUndone > 0 && <dt>已撤销</dt>}
        {found.rowsUndone > 0 && <dd>{found.rowsUndone} 行</dd>}
      </dl>
      {found.rowsWrong > 0 && (
        <>
          <div>
            <DownloadButton type="primary" endpoint={downloadImportFaults} input={{ params }}>
              下载出错的行
            </DownloadButton>
          </div>
          <p className="quiet">文件最后一列写明错误；改正后直接再导入，已导入的不会重复。</p>
          <ul className="lines" aria-label="错误">
            {found.faults.map((fault, index) => (
              <li key={index}>
                第 {fault.line} 行{fault.field && `“${fault.field}”`}：{fault.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
