import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import { queryFor } from '#ui/workbench/index.ts'
import { listAdoptedChanges, type AdoptedChange, type RiskPoint } from '../../contract/index.ts'

const Adopted = createContext<AdoptedChange | undefined>(undefined)

/** What adopted opinions ask of the point, for the fields below it to show beside themselves. */
export function AdoptedProvider({ point, children }: { point: RiskPoint; children: ReactNode }) {
  const changes = useQuery({
    ...queryFor(listAdoptedChanges, { params: { batchId: point.batchId } }),
    enabled: point.mayEdit || point.mayConfirm,
  })
  const own = changes.data?.items.find(({ riskPointId }) => riskPointId === point.id)
  return <Adopted.Provider value={own}>{children}</Adopted.Provider>
}

/** The proposed words of one part beside its fields; nothing where nothing was adopted or the point says it already. */
export function AdoptedBeside({ title }: { title: string }) {
  const change = useContext(Adopted)
  const part = change?.parts.find((one) => one.title === title)
  if (!change || !part) return null
  return (
    <aside className="risk-adopted" aria-label={`采纳的意见：${title}`}>
      <strong>采纳意见后，{title}应为：</strong>
      <ins>{part.after || '（删去）'}</ins>
      <div className="quiet">采纳理由：{change.reasons.join('；')}。改好并保存后，这里不再提示。</div>
    </aside>
  )
}
