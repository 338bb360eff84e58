import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { Field, Page, queryFor, QueryView, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { prepareCampaign, showPointStart, voluntarySentence, type PointStart } from '../../contract/index.ts'
import { CampaignFormFields } from './campaign-fields.tsx'

const place = [{ title: '成批指导', path: '/guidance/campaigns' }]

/** 准备成批指导: from a risk point, or with an empty form. Nothing is sent by it. */
export function NewCampaignPage() {
  const { riskPointId } = useSearch({ strict: false }) as { riskPointId?: string }
  const query = useQuery({
    ...queryFor(showPointStart, { params: { riskPointId: riskPointId ?? '' }, query: {} }),
    enabled: riskPointId !== undefined,
    staleTime: Infinity,
  })
  if (!riskPointId) return <NewCampaign />
  return <QueryView query={query}>{(start) => <NewCampaign start={start} />}</QueryView>
}

function NewCampaign({ start }: { start?: PointStart }) {
  const navigate = useNavigate()
  const units = useOwnUnits()
  return (
    <Page
      title="准备成批指导"
      lead={`${start ? `${start.reason}。` : ''}先写好告知谁、告知什么；下一步核对名单，核对以后才出具文书。${voluntarySentence}。`}
      breadcrumbs={place}
    >
      <Section>
        <RecordForm
          name={`guidance.campaign.new.${start?.riskPointId ?? ''}`}
          endpoint={prepareCampaign}
          initial={start ? initialOf(start) : { organisationId: units[0]?.value, tradeEdition: '2017' }}
          submitText="下一步：核对名单"
          doneText="已准备"
          onSaved={({ id }) => void navigate({ to: `/guidance/campaigns/${id}` })}
        >
          <Field name="organisationId" label="办理单位">
            <Select options={withUnit(units, start)} />
          </Field>
          <CampaignFormFields points={start ? [{ id: start.riskPointId, name: start.topic }] : []} />
        </RecordForm>
      </Section>
    </Page>
  )
}

const initialOf = (start: PointStart) => ({
  organisationId: start.organisationId,
  title: `“${start.topic}”${start.tradeCode ? '行业' : ''}提醒`,
  riskPointIds: [start.riskPointId],
  tradeCode: start.tradeCode,
  tradeEdition: start.tradeEdition,
  mode: start.mode,
  words: start.words,
  grounds: start.grounds,
})

/** Whoever sits above may prepare it for the unit of the point. */
function withUnit(units: { value: string; label: string }[], start: PointStart | undefined) {
  if (!start || units.some(({ value }) => value === start.organisationId)) return units
  return [{ value: start.organisationId, label: start.organisationName }, ...units]
}
