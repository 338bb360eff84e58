import { useMutation } from '@tanstack/react-query'
import type { OutputOf } from '#base/http/contract.ts'
import { ActionBar, momentText, mutationFor } from '#ui/workbench/index.ts'
import { clearFinding, personalDataTexts, type showPublication } from '../../contract/index.ts'
import { oneLineOf } from './one-line-of.ts'

/** Each place that looks like personal information: a reviewer says why it may stay, or returns the draft. */
export function FindingList({ publication }: { publication: OutputOf<typeof showPublication> }) {
  const clear = useMutation(mutationFor(clearFinding))
  const { id: publicationId, revision, findings, availableActions } = publication
  if (!findings.length) return <p className="quiet">没有发现。系统只作提示，审查人仍应通读全文。</p>
  const mayClear = availableActions.includes('clearFinding')
  return (
    <ul className="lines">
      {findings.map((finding) => (
        <li key={finding.id}>
          <div>
            <strong>{personalDataTexts[finding.kind]}</strong>
            {finding.occurrences > 1 && <span className="quiet">（出现 {finding.occurrences} 次）</span>}
            <div>{finding.quote}</div>
            {finding.cleared ? (
              <div className="quiet">
                ✓ 可以公开：{finding.cleared.reason}（{finding.cleared.by} {momentText(finding.cleared.at)}）
              </div>
            ) : (
              <div className="bad">○ 未处理：须在保密及个人信息审查时说明可以公开的理由，否则退回修改</div>
            )}
          </div>
          {mayClear && !finding.cleared && (
            <ActionBar
              actions={[
                {
                  name: finding.id,
                  title: '可以公开',
                  consequence: `“${finding.quote}”将随内容一起公开，理由和姓名留痕。`,
                  asks: { label: '可以公开的理由', required: true },
                },
              ]}
              onAct={(findingId, words) =>
                clear.mutateAsync({
                  params: { publicationId },
                  body: { revision, findingId, comment: oneLineOf(words) },
                })
              }
            />
          )}
        </li>
      ))}
    </ul>
  )
}
