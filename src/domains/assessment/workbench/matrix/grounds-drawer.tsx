import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { addressOf } from '#base/http/call.ts'
import {
  DateText,
  dayText,
  EmptyState,
  GradeTag,
  momentText,
  Quote,
  queryFor,
  QueryView,
  Timeline,
  useMay,
  useNarrow,
} from '#ui/workbench/index.ts'
import {
  downloadProof,
  gradeBasisTexts,
  markStateTexts,
  objectionOutcomeTexts,
  showGrounds,
  type GradeVersion,
  type Grounds,
  type ObjectionOutcome,
} from '../../contract/index.ts'
import { letterOf, openPointTexts } from '../texts.ts'

interface GroundsDrawerProps {
  readonly rowId: string
  readonly organisationId: string
  readonly asOf: string | null
  readonly close: () => void
}

/** 评定依据: from facts to the grade, step by step, with the words applied; then what was objected and answered. */
export function GroundsDrawer({ rowId, organisationId, asOf, close }: GroundsDrawerProps) {
  const narrow = useNarrow()
  const params = { rowId, organisationId }
  const grounds = useQuery(queryFor(showGrounds, { params, query: { asOf: asOf ?? undefined } }))
  const title = grounds.data ? `评定依据：${grounds.data.organisationName} ${grounds.data.rowCode}` : '评定依据'
  return (
    <Drawer open title={title} onClose={close} size={narrow ? '100%' : 640}>
      <QueryView query={grounds}>{(found) => <GroundsView grounds={found} />}</QueryView>
    </Drawer>
  )
}

function GroundsView({ grounds }: { grounds: Grounds }) {
  const mayOversee = useMay('assessment.oversee')
  const [current, ...earlier] = grounds.versions
  return (
    <div className="grounds">
      <p className="quiet">
        {grounds.programmeTitle}　{grounds.rowName}
      </p>
      {current ? (
        <VersionView version={current} />
      ) : (
        <EmptyState title="还没有可以查看的等次" next="结果反馈以后显示在这里" />
      )}
      <FactsView grounds={grounds} mayOpen={mayOversee} />
      {grounds.quotes.length > 0 && (
        <section>
          <h3>评分细则原文</h3>
          {grounds.quotes.map((quote) => (
            <Quote key={quote} text={quote} />
          ))}
        </section>
      )}
      <ObjectionsView grounds={grounds} />
      {earlier.length > 0 && (
        <section>
          <h3>以前的版本</h3>
          <Timeline
            entries={earlier.map((version) => ({
              id: String(version.version),
              at: version.madeAt,
              by: version.madeByName,
              text: (
                <>
                  第 {version.version} 版　
                  <GradeTag grade={letterOf(version.grade)} />
                </>
              ),
              note: version.undecided ? openPointTexts[version.undecided] : (version.steps.at(-1)?.sentence ?? null),
            }))}
          />
        </section>
      )}
      {mayOversee && (
        <p className="no-print">
          <Link to={`/reviews/rows/${grounds.rowId}/units/${grounds.organisationId}`}>打开评审材料和认定</Link>
        </p>
      )}
    </div>
  )
}

function VersionView({ version }: { version: GradeVersion }) {
  return (
    <section aria-label="等次">
      <div className="row">
        <GradeTag grade={letterOf(version.grade)} />
        <span>{gradeBasisTexts[version.basis]}</span>
        <span className="quiet">
          第 {version.version} 版 · {version.madeByName} · {momentText(version.madeAt)} · 细则版本 {version.ruleVersion}
        </span>
      </div>
      {version.undecided && <p>待定：{openPointTexts[version.undecided]}</p>}
      {version.reason && <p>理由：{version.reason}</p>}
      <ol className="grade-steps">
        {version.steps.map((step, index) => (
          <li key={`${step.rule}${index}`}>
            <p>{step.sentence}</p>
            {step.quote && <Quote text={step.quote} />}
            {step.before !== step.after && (
              <p className="row">
                {step.before && (
                  <>
                    <GradeTag grade={letterOf(step.before)} />
                    <span aria-label="变为">→</span>
                  </>
                )}
                <GradeTag grade={letterOf(step.after)} />
              </p>
            )}
            {step.settings?.map((setting) => (
              <p key={setting.key} className="quiet">
                设置 {setting.key}＝{setting.value}，{setting.decidedBy ? `由${setting.decidedBy}决定` : '待确认'}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function FactsView({ grounds, mayOpen }: { grounds: Grounds; mayOpen: boolean }) {
  const { tasks, criteria, finding, marks, rowId, organisationId } = grounds
  return (
    <section>
      <h3>事实</h3>
      {tasks.map((task) => (
        <div key={task.id}>
          <p>
            <Link to={`/tasks/${task.id}`}>第 {task.occurrence} 次报送</Link>：
            {task.firstReleasedAt ? `${momentText(task.firstReleasedAt)} 首次报送` : '尚未报送'}
            {task.dueOn && `，期限 ${dayText(task.dueOn)}`}
          </p>
          <ul>
            {task.facts.map((fact) => (
              <li key={fact.id}>{fact.link ? <Link to={fact.link}>{fact.sentence}</Link> : fact.sentence}</li>
            ))}
            {task.files.map((file) => (
              <li key={file.fileId}>
                {mayOpen ? (
                  <a
                    href={addressOf(downloadProof, { rowId, organisationId, fileId: file.fileId }, { inline: 'yes' })}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {file.name}
                  </a>
                ) : (
                  file.name
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {criteria.length > 0 && (
        <ul>
          {criteria.map((criterion) => (
            <li key={criterion.title}>
              {criterion.title}：{criterion.met ? '已达标' : '未达标'}。{criterion.reason}
              {criterion.deciderName && <span className="quiet">（{criterion.deciderName}认定）</span>}
            </li>
          ))}
        </ul>
      )}
      {finding && (
        <p>
          {finding.remark || '办公室录入的考评事实'} <DateText value={finding.foundOn} /> {finding.recordedByName}
          {finding.link && (
            <>
              　
              <a href={finding.link} target="_blank" rel="noreferrer">
                出处
              </a>
            </>
          )}
        </p>
      )}
      {marks.map((mark) => (
        <p key={mark.id}>
          {mark.kind === 'bonus' ? '加分' : '扣分'}：{mark.what}（{markStateTexts[mark.state]}）
        </p>
      ))}
    </section>
  )
}

function ObjectionsView({ grounds }: { grounds: Grounds }) {
  if (grounds.objections.length === 0) return null
  return (
    <section>
      <h3>申诉与答复</h3>
      {grounds.objections.map((objection) => (
        <div key={objection.madeAt}>
          <p>
            {objection.reason}
            <span className="quiet">
              （{objection.madeByName}，{momentText(objection.madeAt)}）
            </span>
          </p>
          {objection.answer ? (
            <p>
              {objectionOutcomeTexts[objection.outcome as ObjectionOutcome]}：{objection.answer}
              <span className="quiet">（{objection.answeredByName}复核）</span>
            </p>
          ) : (
            <p className="quiet">待复核</p>
          )}
        </div>
      ))}
    </section>
  )
}
