import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import {
  Field,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  usePathParameter,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import { addSeason, changeSeason, guidanceModes, showSeason, type Season } from '../../contract/index.ts'
import { tradeText } from '../../domain/index.ts'
import { TellingFields } from '../campaigns/telling-fields.tsx'

const place = [
  { title: '成批指导', path: '/guidance/campaigns' },
  { title: '提醒季节', path: '/guidance/seasons' },
]

export function NewSeasonPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  return (
    <Page title="登记提醒季节" lead="到提前的天数，名单自动备好；由人核对后才发出。" breadcrumbs={place}>
      <Section>
        <RecordForm
          name="guidance.season.new"
          endpoint={addSeason}
          initial={{ organisationId: units[0]?.value, tradeEdition: '2017', daysBefore: 14, isActive: true }}
          submitText="登记"
          doneText="已登记"
          onSaved={({ id }) => void navigate({ to: `/guidance/seasons/${id}` })}
        >
          <Field name="organisationId" label="单位">
            <Select options={units} />
          </Field>
          <SeasonFormFields />
        </RecordForm>
      </Section>
    </Page>
  )
}

export function SeasonPage() {
  const seasonId = usePathParameter('seasonId')
  const query = useQuery(queryFor(showSeason, { params: { seasonId } }))
  return <QueryView query={query}>{(season) => <SeasonView season={season} />}</QueryView>
}

function SeasonView({ season }: { season: Season }) {
  const mayRecord = useMay('guidance.record')
  const { next, isActive, campaignId } = season
  return (
    <Page
      title={season.name}
      lead={`${season.organisationName}，${isActive ? `下次 ${next.from} 至 ${next.until}，${next.preparedOn} 备好名单` : '已停用'}`}
      breadcrumbs={place}
      actions={campaignId && <Link to={`/guidance/campaigns/${campaignId}`}>去看本次名单</Link>}
    >
      <Section>
        {mayRecord && season.mayChange ? (
          <RecordForm
            key={season.revision}
            name={`guidance.season.${season.id}`}
            endpoint={changeSeason}
            params={{ seasonId: season.id }}
            initial={initialOf(season)}
            toBody={(values) => ({ ...values, revision: season.revision })}
          >
            <SeasonFormFields points={season.points} />
          </RecordForm>
        ) : (
          <dl className="facts">
            <dt>每年</dt>
            <dd>
              {season.begins} 至 {season.ends}，提前 {season.daysBefore} 天
            </dd>
            <dt>风险点</dt>
            <dd>{season.points.map(({ name }) => name).join('、')}</dd>
            <dt>行业</dt>
            <dd>{tradeText(season.tradeCode, season.tradeEdition)}</dd>
            <dt>方式</dt>
            <dd>{guidanceModes[season.mode]}</dd>
            <dt>内容</dt>
            <dd>{season.words}</dd>
          </dl>
        )}
      </Section>
    </Page>
  )
}

function SeasonFormFields({ points = [] }: { points?: Season['points'] }) {
  return (
    <>
      <div className="two-columns">
        <Field name="name" label="名称">
          <Input maxLength={40} placeholder="例如 汛期" />
        </Field>
        <Field name="daysBefore" label="提前多少天备好名单">
          <InputNumber min={0} max={120} precision={0} />
        </Field>
        <Field name="begins" label="每年从哪天起" hint="写作 06-01">
          <Input maxLength={5} />
        </Field>
        <Field name="ends" label="到哪天止" hint="早于起日的算到下一年">
          <Input maxLength={5} />
        </Field>
      </div>
      <TellingFields points={points} />
      <Field name="isActive" label="启用" valuePropName="checked">
        <Checkbox>到时候备好名单</Checkbox>
      </Field>
    </>
  )
}

const initialOf = (season: Season) => ({
  name: season.name,
  begins: season.begins,
  ends: season.ends,
  daysBefore: season.daysBefore,
  riskPointIds: season.riskPointIds,
  tradeCode: season.tradeCode,
  tradeEdition: season.tradeEdition,
  place: season.place,
  mode: season.mode,
  words: season.words,
  isActive: season.isActive,
})
