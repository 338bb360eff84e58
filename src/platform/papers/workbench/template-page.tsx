import { useMutation, useQuery } from '@tanstack/react-query'
import { Select, Tag } from 'antd'
import { useState } from 'react'
import {
  FollowAbove,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  Timeline,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import type { DefinedPapers, PaperTemplate } from '../contract/index.ts'
import { DeliveryRules } from './delivery-rules.tsx'
import './papers.css'
import { TemplateFields } from './template-fields.tsx'

/** 文书模板: a unit's own texts, each with its versions and the way back to the superior's. */
export function templatePage(papers: DefinedPapers) {
  const { endpoints, kinds, module, title } = papers
  return function TemplatePage() {
    const units = useOwnUnits()
    const [organisationId, setUnit] = useState(units[0]?.value ?? '')
    const [kind, setKind] = useState(kinds[0]?.id ?? '')
    const query = useQuery({
      ...queryFor(endpoints.listTemplates, { query: { organisationId } }),
      enabled: organisationId !== '',
    })
    return (
      <Page
        title={`${title}文书模板`}
        lead="改过的模板只管以后起草的文书；已经起草和出具的不变。"
        breadcrumbs={[{ title: `${title}文书`, path: `/${module}/papers` }]}
      >
        <div className="row">
          <Select aria-label="单位" value={organisationId} options={units} onChange={setUnit} />
          <Select
            aria-label="文书"
            value={kind}
            options={kinds.map((one) => ({ value: one.id, label: one.title }))}
            onChange={setKind}
          />
        </div>
        <QueryView query={query}>
          {({ items }) => {
            const template = items.find((one) => one.kind === kind)
            return template && <TemplateView papers={papers} template={template} key={`${organisationId}.${kind}`} />
          }}
        </QueryView>
        <DeliveryRules papers={papers} organisationId={organisationId} />
      </Page>
    )
  }
}

interface TemplateViewProps {
  readonly papers: DefinedPapers
  readonly template: PaperTemplate
}

function TemplateView({ papers, template }: TemplateViewProps) {
  const { endpoints, module } = papers
  const { kind, organisationId, version } = template
  const restore = useMutation(mutationFor(endpoints.restoreTemplate))
  return (
    <>
      <p className="row">
        <Tag>{nameOf(template)}</Tag>
        {template.isStandard && !template.source.isConfirmed && (
          <span className="due-mark due-near">标准文本待确认：{template.source.text}</span>
        )}
      </p>
      {template.mayEdit && !template.isStandard && !template.inheritedFrom && (
        <p>
          <FollowAbove
            what="模板"
            own={asCompared(template)}
            above={{ ...template.above, text: asCompared(template.above) }}
            consequence="已经起草和出具的文书不变，本单位改过的各版仍可查看。"
            onFollow={(note) => restore.mutateAsync({ params: { kind }, body: { organisationId, version, note } })}
          />
        </p>
      )}
      <Section title="文本">
        <RecordForm
          key={version}
          name={`${module}.template.${organisationId}.${kind}.${version}`}
          endpoint={endpoints.changeTemplate}
          params={{ kind }}
          initial={{ text: template.text, prefix: template.prefix }}
          toBody={(values) => ({ ...values, organisationId, version })}
          unavailableBecause={template.mayEdit ? undefined : '您的岗位不能修改模板'}
          submitText="保存为新版本"
          onSaved={() => undefined}
        >
          <TemplateFields papers={papers} template={template} />
        </RecordForm>
      </Section>
      <Versions papers={papers} template={template} />
    </>
  )
}

const asCompared = ({ prefix, text }: Pick<PaperTemplate, 'prefix' | 'text'>) => `编号代字：${prefix}\n${text}`

function nameOf({ isStandard, inheritedFrom, version }: PaperTemplate): string {
  if (inheritedFrom) return `沿用 ${inheritedFrom} 的模板；改动并保存后成为本单位的`
  return isStandard ? '标准模板' : `本单位模板，第 ${version} 版；没有自己模板的下级单位也用（编号代字除外）`
}

function Versions({ papers, template }: TemplateViewProps) {
  const { kind, organisationId } = template
  const query = useQuery(
    queryFor(papers.endpoints.listTemplateVersions, { params: { kind }, query: { organisationId } }),
  )
  return (
    <Section title="历次修改">
      <QueryView query={query}>
        {({ items }) =>
          items.length ? (
            <Timeline
              entries={items.map((one) => ({
                id: String(one.version),
                at: one.changedAt,
                by: one.changedByName,
                text: `第 ${one.version} 版${one.isStandard ? '（改回沿用上级）' : ''}，代字 ${one.prefix}`,
                note: [one.note, one.isStandard ? '' : one.text].filter(Boolean).join('\n'),
              }))}
            />
          ) : (
            <p className="quiet">本单位没有改过。</p>
          )
        }
      </QueryView>
    </Section>
  )
}
