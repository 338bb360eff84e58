import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Progress, Tag } from 'antd'
import { addressOf } from '#base/http/call.ts'
import {
  ActionBar,
  callSignedIn,
  EmptyState,
  mutationFor,
  ProblemAlert,
  queryFor,
  QueryView,
  Section,
} from '#ui/workbench/index.ts'
import {
  dossierStateTexts,
  type DefinedPapers,
  type Dossier,
  type DossierPlan,
  type PaperSubject,
} from '../contract/index.ts'

export interface DossierPanelProps {
  readonly papers: DefinedPapers
  readonly subject: PaperSubject
}

const isAtWork = ({ state }: Dossier) => state === 'waiting' || state === 'binding'

/** 案卷: what belongs in it, what is missing, and every binding with its seal. */
export function DossierPanel({ papers, subject }: DossierPanelProps) {
  const { endpoints } = papers
  const input = { query: { subjectKind: subject.kind, subjectId: subject.id } }
  const query = useQuery({
    ...queryFor(endpoints.planDossier, input),
    refetchInterval: ({ state }) => ((state.data as DossierPlan | undefined)?.dossiers.some(isAtWork) ? 2_000 : false),
  })
  const bind = useMutation(mutationFor(endpoints.bindDossier))
  return (
    <Section title="案卷">
      <QueryView query={query}>
        {(plan) => (
          <div className="stack">
            <Catalogue plan={plan} />
            {plan.missing.length > 0 && <Alert type="warning" showIcon title={plan.missing.join('；')} />}
            {plan.mayBind && (
              <ActionBar
                actions={[
                  {
                    name: 'bind',
                    title: plan.dossiers.length ? '重新装订' : '装订封卷',
                    tone: 'primary',
                    consequence: '按目录合并成一个 PDF，编页、加书签并计算摘要；此前装订的案卷仍然保留。',
                    ...(plan.missing[0] ? { unavailableBecause: plan.missing[0] } : {}),
                    ...(plan.dossiers.some(isAtWork) ? { unavailableBecause: '正在装订，请等待完成' } : {}),
                  },
                ]}
                onAct={() => bind.mutateAsync({ body: { subject } })}
              />
            )}
            {!plan.mayBind && plan.dossiers.length === 0 && (
              <p className="quiet">还没有装订。装订封卷由本单位有出具文书权限的人办理。</p>
            )}
            {plan.dossiers.map((dossier) => (
              <Binding key={dossier.id} papers={papers} dossier={dossier} />
            ))}
          </div>
        )}
      </QueryView>
    </Section>
  )
}

function Catalogue({ plan }: { plan: DossierPlan }) {
  if (plan.parts.every(({ pieces }) => pieces.length === 0))
    return <EmptyState title="还没有可以归卷的材料" next="出具的文书、送达回证和附件会自动归入" />
  return (
    <ol>
      {plan.parts.map((part) => (
        <li key={part.id}>
          {part.title}
          {part.isRequired && <span className="quiet">（必备）</span>}
          <ul>
            {part.pieces.length ? (
              part.pieces.map((piece, index) => <li key={index}>{piece}</li>)
            ) : (
              <li className="quiet">没有材料</li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Binding({ papers, dossier }: { papers: DefinedPapers; dossier: Dossier }) {
  const { endpoints } = papers
  const params = { dossierId: dossier.id }
  const check = useMutation({ mutationFn: () => callSignedIn(endpoints.checkDossier, { params }) })
  const { done, total } = dossier.progress
  return (
    <section className="stack" aria-label={`第 ${dossier.version} 次装订`}>
      <p className="row">
        第 {dossier.version} 次装订 <Tag>{dossierStateTexts[dossier.state]}</Tag>
        <span className="quiet">
          {dossier.requestedByName} {dossier.boundOn ?? ''} {dossier.pages ? `${dossier.pages} 页` : ''}
        </span>
      </p>
      {isAtWork(dossier) && <Progress percent={total ? Math.floor((done / total) * 100) : 0} aria-label="装订进度" />}
      {dossier.failedBecause && <Alert type="error" showIcon title={dossier.failedBecause} />}
      {dossier.state === 'sealed' && (
        <>
          <p className="row no-print">
            <a href={addressOf(endpoints.downloadDossier, params)} target="_blank" rel="noreferrer">
              打开案卷 PDF
            </a>
            <Button onClick={() => check.mutate()} loading={check.isPending}>
              核验有没有被改动
            </Button>
          </p>
          <p className="quiet paper-seal">
            封卷摘要（SHA-256）{dossier.seal}，核验码 {dossier.code}
          </p>
          {check.data && (
            <Alert type={check.data.isUnaltered ? 'success' : 'error'} showIcon title={check.data.sentence} />
          )}
          {check.error && <ProblemAlert problem={check.error} />}
        </>
      )}
    </section>
  )
}
