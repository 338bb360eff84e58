import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import {
  ActionBar,
  ConfirmButton,
  DayInput,
  DownloadButton,
  Field,
  mutationFor,
  RecordForm,
} from '#ui/workbench/index.ts'
import { closeRound, discardRound, downloadRoundReport, tellResults, type Round } from '../../contract/index.ts'
import '../case-file-reviews.css'

/** Days in which a unit may say its 陈述, as a first proposal: 待确认. */
const proposedDays = 7

/** What whoever runs the round can do next. */
export function RoundActions({ round }: { round: Round }) {
  const close = useMutation(mutationFor(closeRound))
  const params = { roundId: round.id }
  return (
    <div className="stack round-actions">
      {round.actions.includes('tell') && (
        <RecordForm
          name={`case-file-reviews.telling.${round.id}`}
          endpoint={tellResults}
          params={params}
          initial={{ answersUntil: addCalendarDays(businessToday(), proposedDays) }}
          toBody={(values) => ({ ...values, revision: round.revision })}
          submitText="向被评查单位反馈结果"
          doneText="已反馈，并通知各单位"
        >
          <Field name="answersUntil" label="陈述到哪一天" hint="反馈后各单位看到结果和问题；天数没有文件规定，待确认">
            <DayInput />
          </Field>
        </RecordForm>
      )}
      {round.actions.includes('close') && (
        <ActionBar
          actions={[
            {
              name: 'close',
              title: '结束评查',
              tone: 'primary',
              consequence: '结束后不再接受陈述；没有整改完的问题继续整改。',
              asks: { label: '评查意见和下一步要求', required: true },
            },
          ]}
          onAct={(_, words) =>
            close.mutateAsync({ params, body: { revision: round.revision, conclusion: words ?? '' } })
          }
        />
      )}
      {round.actions.includes('discard') && <Discard round={round} />}
      {round.draws.length > 0 && round.undecided === 0 && (
        <p className="row no-print">
          <DownloadButton endpoint={downloadRoundReport} input={{ params, query: { format: 'docx' } }}>
            评查情况报告（Word）
          </DownloadButton>
          <DownloadButton endpoint={downloadRoundReport} input={{ params, query: { format: 'pdf' } }}>
            评查情况报告（PDF）
          </DownloadButton>
        </p>
      )}
    </div>
  )
}

function Discard({ round }: { round: Round }) {
  const navigate = useNavigate()
  const discard = useMutation(mutationFor(discardRound))
  return (
    <div>
      <ConfirmButton
        danger
        question={`删除“${round.title}”？`}
        consequence="还没有抽取案卷，删除后不能恢复。"
        doText="删除"
        doneText="已删除"
        onConfirm={() =>
          discard
            .mutateAsync({ params: { roundId: round.id }, query: { revision: round.revision } })
            .then(() => navigate({ to: '/case-file-reviews' }))
        }
      >
        删除
      </ConfirmButton>
    </div>
  )
}
